package org.xinqiao.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.vault.Vault;

/** The chapter's front door: takes content in and tells what it holds. */
@Service
public class Contents {
  /** Bringing content into the platform. */
  public static final FunctionPermission RECEIVE =
      new FunctionPermission(
          "screening.receive",
          Text.of("上传内容", "Upload content"),
          Set.of(Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE));

  /** A file without bytes. */
  public static final Code EMPTY = ScreeningCodes.EMPTY;

  /** A file name that could act. */
  public static final Code BAD_NAME = ScreeningCodes.BAD_NAME;

  /** The marking of a state secret, in content or in words. */
  public static final Code STATE_SECRET = ScreeningCodes.STATE_SECRET;

  /** A key, a password or the like, in words. */
  public static final Code FORBIDDEN_WORDS = ScreeningCodes.FORBIDDEN_WORDS;

  /** Held, blocked or quarantined content. */
  public static final Code NOT_RELEASABLE = ScreeningCodes.NOT_RELEASABLE;

  /** A verdict made under other rules. */
  public static final Code STALE = ScreeningCodes.STALE;

  /** No such content in the actor's institution. */
  public static final Code UNKNOWN = ScreeningCodes.UNKNOWN;

  private final Vault vault;
  private final Screener screener;
  private final Verdicts verdicts;
  private final Wording wording;
  private final UploadLimit limit;
  private final Ids ids;

  Contents(
      Vault vault,
      Screener screener,
      Verdicts verdicts,
      Wording wording,
      UploadLimit limit,
      Ids ids) {
    this.vault = vault;
    this.screener = screener;
    this.verdicts = verdicts;
    this.wording = wording;
    this.limit = limit;
    this.ids = ids;
  }

  /**
   * Takes content in: stores it encrypted, then reads and inspects it. What cannot be read is held;
   * what bears the marking of a state secret is destroyed, recorded and refused with {@link
   * #STATE_SECRET}. Not to be called in a transaction: it takes as long as the bytes take to come.
   *
   * @param fileName refused with {@link #BAD_NAME} when it holds a path, control or hidden
   *     character
   * @param declaredType media type as the sender gives it, {@code application/octet-stream} when
   *     unknown
   */
  public Content receive(InputStream in, String fileName, String declaredType) {
    RECEIVE.require();
    var file = new Content.FileFacts(FileNames.checked(fileName), MediaTypes.checked(declaredType));
    wording.check(file.name());
    var id = new Content.Id(ids.next());
    var actor = Actor.current();
    var receipt = new Content.Receipt(actor.account(), actor.standing().department());
    vault.store(
        notEmpty(in),
        limit.bytes(),
        stored ->
            verdicts.enter(new Content(id, stored, file, receipt, screener.unscreened(file))));
    return screen(id);
  }

  /** Screens content again, because the rules changed or the first try was cut short. */
  public Content rescreen(Content.Id id) {
    RECEIVE.require();
    return screen(id);
  }

  private Content screen(Content.Id id) {
    var before = verdicts.get(id);
    Screened screened;
    try (var content = vault.open(before.object().id())) {
      screened = screener.screen(content, before.file());
    } catch (IOException e) {
      screened = screener.unscreened(before.file());
    }
    var after = verdicts.conclude(before, screened);
    Rule.require(after.verdict() != Verdict.QUARANTINED, STATE_SECRET, record(id));
    return after;
  }

  /**
   * Content of the actor's institution with its latest verdict. For chapters that have decided that
   * the actor may know; {@link #show} decides itself.
   */
  public Content get(Content.Id id) {
    return verdicts.get(id);
  }

  /** Content as its sender, the head of the sender's department or compliance may see it. */
  public Content show(Content.Id id) {
    var content = verdicts.get(id);
    if (!mayShow(content.receipt(), Actor.current())) {
      throw new Problem(UNKNOWN);
    }
    return content;
  }

  private static boolean mayShow(Content.Receipt receipt, Actor actor) {
    var department = receipt.department();
    var head =
        actor.has(Role.HEAD)
            && department != null
            && department.equals(actor.standing().department());
    return receipt.account().equals(actor.account()) || head || actor.has(Role.COMPLIANCE);
  }

  /**
   * Refuses content that must not be put before reviewers or leave: held, blocked, quarantined, or
   * screened under other rules than those in force.
   */
  public void requireReleasable(Content.Id id) {
    var content = verdicts.get(id);
    Rule.require(content.verdict().releasable(), NOT_RELEASABLE, because(content));
    Rule.require(content.screened().ruleSet().equals(Screener.RULE_SET), STALE);
  }

  private static Text because(Content content) {
    var held = content.screened().held();
    var zh = held == null ? "" : "：" + held.why().zh();
    var en = held == null ? "" : ": " + held.why().en();
    var title = content.verdict().title();
    return Text.of("检测结论为“" + title.zh() + "”" + zh, "The verdict is " + title.en() + en);
  }

  private static Text record(Content.Id id) {
    return Text.of(
        "内容已销毁并登记隔离，登记编号 " + id, "The content was destroyed; its quarantine record is " + id);
  }

  private static InputStream notEmpty(InputStream in) {
    try {
      var first = in.read();
      if (first < 0) {
        throw new Problem(EMPTY);
      }
      var whole = new PushbackInputStream(in, 1);
      whole.unread(first);
      return whole;
    } catch (IOException e) {
      throw new Problem(Vault.INTERRUPTED);
    }
  }
}
