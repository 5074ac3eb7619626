package org.xinqiao.publication;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** The refusals about drafts. */
public final class DraftProblems {
  /** No such draft of the actor's. */
  public static final Code UNKNOWN =
      new Code(
          "publication.unknown-draft",
          404,
          "-",
          Text.of("没有这份草稿，或者它不是您的", "No such draft, or not yours"),
          Text.of("请从草稿列表中选择", "Choose one from your drafts"));

  /** Somebody, or the author elsewhere, saved it meanwhile. */
  public static final Code CHANGED =
      new Code(
          "publication.draft-changed",
          409,
          "-",
          Text.of("这份草稿已在别处保存了较新的版本，两份内容都保留", "A newer version was saved elsewhere; both are kept"),
          Text.of(
              "请载入较新版本，或把本页内容另存为一份草稿",
              "Load the newer version, or save yours as a draft of its own"));

  /** It was handed in. */
  public static final Code SUBMITTED =
      new Code(
          "publication.draft-submitted",
          409,
          "-",
          Text.of("这份草稿已提交审批，不能再修改", "The draft was handed in and is not changed any more"),
          Text.of("请到“我发起的”查看进展", "See how it goes under what you sent"));

  /** A text is too long, or there are too many destinations. */
  public static final Code MALFORMED =
      new Code(
          "publication.draft-malformed",
          422,
          "-",
          Text.of(
              "标题最多 200 字，理由与用途最多 500 字，附言最多 2000 字，对象最多 20 个",
              "Title up to 200, reasons and purpose up to 500, message up to 2000 characters, 20 recipients"),
          Text.of("请缩短后再保存", "Shorten it and save again"));

  /** The author keeps too many of them. */
  public static final Code TOO_MANY =
      new Code(
          "publication.too-many-drafts",
          409,
          "-",
          Text.of("每人最多保留 50 份草稿", "A person keeps at most 50 drafts"),
          Text.of("请提交或丢弃不再需要的草稿", "Hand in or discard those no longer needed"));

  /** Something is missing that a submission needs. */
  public static final Code INCOMPLETE =
      new Code(
          "publication.draft-incomplete",
          422,
          "A3.2",
          Text.of("草稿还不完整，不能提交审批", "The draft lacks something and can't be handed in"),
          Text.of("请补齐内容、标题、类别、对象与理由", "Fill in content, title, category, recipients and reasons"));

  private DraftProblems() {}
}
