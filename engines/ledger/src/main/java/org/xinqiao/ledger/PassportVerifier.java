package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a passport bundle step by step; see FORMAT.md for the rules. */
final class PassportVerifier {
  private static final List<Sentence> LIMITS =
      List.of(
          new Sentence(
              "文件袋可以在末尾截断：最后一条之后是否还有事件，离线无法得知，须向账本查询。",
              "The tail can be cut: whether events follow the last line cannot be known offline; ask the log."),
          new Sentence(
              "各行的说明文字由导出方撰写，账本证明的是条目本身。",
              "The summaries are the exporter's words; the log proves the entries."));

  private final NoteVerifier trusted;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Long, Hash> rootsBySize = new HashMap<>();
  // Most lines of a bundle share one checkpoint; its signature is checked once.
  private final Map<SignedNote, Checkpoint.Opened> opened = new HashMap<>();
  private @Nullable String origin;

  PassportVerifier(NoteVerifier trusted) {
    this.trusted = trusted;
  }

  Report verify(byte[] zip) {
    switch (BundleArchive.read(zip)) {
      case Parsed.Malformed<BundleArchive>(String where, String why) ->
          refuted("archive", "压缩包不符合格式", "The archive breaks the format", where + " " + why);
      case Parsed.Read<BundleArchive>(BundleArchive archive) -> passport(archive);
    }
    return new Report(steps, LIMITS);
  }

  private void passport(BundleArchive archive) {
    proved(
        "archive",
        "压缩包完整，共 " + archive.names().size() + " 个文件。",
        "The archive is whole, with " + archive.names().size() + " files.");
    byte[] json = archive.file(PassportBundle.PASSPORT).orElse(new byte[0]);
    switch (Passport.parse(json)) {
      case Parsed.Malformed<Passport>(String where, String why) ->
          refuted("passport", "身份证文件不可读", "passport.json cannot be read", where + " " + why);
      case Parsed.Read<Passport>(Passport passport) -> story(archive, passport);
    }
  }

  private void story(BundleArchive archive, Passport passport) {
    proved(
        "passport",
        "身份证 " + passport.id() + "，共 " + passport.lines().size() + " 条记录。",
        "Passport " + passport.id() + " with " + passport.lines().size() + " lines.");
    files(archive, passport);
    order(passport);
    byte @Nullable [] before = null;
    for (Passport.Line line : passport.lines()) {
      byte[] entry = archive.file(PassportBundle.entryName(line.index())).orElse(null);
      byte[] proof = archive.file(PassportBundle.proofName(line.index())).orElse(null);
      if (entry == null || proof == null) {
        refuted(
            "inclusion/" + line.index(),
            "第 " + line.index() + " 号条目或其证明缺失",
            "Entry " + line.index() + " or its proof is missing",
            "");
        return;
      }
      inclusion(line, entry, proof);
      content(passport, line, entry, before);
      before = entry;
    }
  }

  private void files(BundleArchive archive, Passport passport) {
    Set<String> extra = new HashSet<>(archive.names());
    extra.remove(PassportBundle.PASSPORT);
    extra.remove(PassportBundle.VKEY);
    for (Passport.Line line : passport.lines()) {
      extra.remove(PassportBundle.entryName(line.index()));
      extra.remove(PassportBundle.proofName(line.index()));
    }
    if (extra.isEmpty()) {
      proved("files", "没有多余文件。", "There are no files beside the story.");
    } else {
      String first = extra.stream().sorted().findFirst().orElseThrow();
      refuted("files", "含有多余文件", "There are files that belong to no line", first);
    }
  }

  private void order(Passport passport) {
    List<Passport.Line> lines = passport.lines();
    String wrong = "";
    if (lines.isEmpty() || !lines.getFirst().action().equals(Passport.MINT)) {
      wrong = "the first line is not " + Passport.MINT;
    }
    // Places need not rise: a transaction that began early may add its line late. The chain orders.
    Set<Long> places = new HashSet<>();
    for (Passport.Line line : lines) {
      if (!places.add(line.index())) {
        wrong = "index " + line.index() + " stands there twice";
      } else if (places.size() > 1 && line.action().equals(Passport.MINT)) {
        wrong = "line " + line.index() + " mints a second time";
      }
    }
    if (wrong.isEmpty()) {
      proved("order", "从铸造开始，没有重复的条目。", "It begins with the minting; no entry stands there twice.");
    } else {
      refuted("order", "记录的顺序不对", "The order of the lines is wrong", wrong);
    }
  }

  private void inclusion(Passport.Line line, byte[] entry, byte[] proof) {
    String wrong =
        switch (TlogProof.parse(proof)) {
          case Parsed.Malformed<TlogProof>(String where, String why) -> where + " " + why;
          case Parsed.Read<TlogProof>(TlogProof parsed) -> whyNotIncluded(line, entry, parsed);
        };
    String name = "inclusion/" + line.index();
    if (wrong.isEmpty()) {
      proved(
          name,
          "第 " + line.index() + " 号条目确在账本之中，账本签名有效。",
          "Entry " + line.index() + " is in the log under a trusted signature.");
    } else {
      refuted(
          name,
          "第 " + line.index() + " 号条目的收录证明不成立",
          "The inclusion of entry " + line.index() + " is not proved",
          wrong);
    }
  }

  private String whyNotIncluded(Passport.Line line, byte[] entry, TlogProof proof) {
    if (proof.index() != line.index()) {
      return "the proof is for index " + proof.index();
    }
    return switch (opened.computeIfAbsent(proof.checkpoint(), n -> Checkpoint.open(n, trusted))) {
      case Checkpoint.Opened.Refused(String where, String why) -> where + ": " + why;
      case Checkpoint.Opened.Trusted(Checkpoint checkpoint) ->
          switch (proof.inclusion(checkpoint, Hashes.leaf(entry))) {
            case Verification.Broken(String where, String why) -> where + ": " + why;
            case Verification.Valid _ -> whyAnotherLog(checkpoint);
          };
    };
  }

  /** Two heads of one size, or two logs, in one story: each proof holds, yet not together. */
  private String whyAnotherLog(Checkpoint checkpoint) {
    if (origin != null && !origin.equals(checkpoint.origin())) {
      return "origin: the lines before are in " + origin + ", this one in " + checkpoint.origin();
    }
    origin = checkpoint.origin();
    Hash root = checkpoint.head().root();
    Hash known = rootsBySize.putIfAbsent(checkpoint.head().size(), root);
    return known == null || known.equals(root)
        ? ""
        : "root: the log signed two roots of size " + checkpoint.head().size();
  }

  private void content(
      Passport passport, Passport.Line line, byte[] entry, byte @Nullable [] before) {
    switch (LeafEntry.parse(entry)) {
      case Parsed.Malformed<LeafEntry>(String where, String why) ->
          refuted(
              "content/" + line.index(),
              "第 " + line.index() + " 号条目不可读",
              "Entry " + line.index() + " cannot be read",
              where + " " + why);
      case Parsed.Read<LeafEntry>(LeafEntry leaf) -> {
        agreement(passport, line, leaf);
        if (before == null) {
          identity(passport, line, leaf);
        }
        chain(line, leaf, before);
      }
    }
  }

  private void agreement(Passport passport, Passport.Line line, LeafEntry leaf) {
    String wrong = "";
    if (!leaf.object().equals(passport.id())) {
      wrong = "object is '" + leaf.object() + "'";
    } else if (!leaf.action().equals(line.action())) {
      wrong = "action is '" + leaf.action() + "', the line says '" + line.action() + "'";
    } else if (!leaf.ts().equals(line.at())) {
      wrong = "ts is '" + leaf.ts() + "', the line says '" + line.at() + "'";
    }
    String name = "content/" + line.index();
    if (wrong.isEmpty()) {
      proved(
          name,
          "第 " + line.index() + " 行与条目一致：" + line.action() + "，" + line.at() + "。",
          "Line "
              + line.index()
              + " says what its entry says: "
              + line.action()
              + ", "
              + line.at()
              + ".");
    } else {
      refuted(
          name,
          "第 " + line.index() + " 行与条目不一致",
          "Line " + line.index() + " differs from its entry",
          wrong);
    }
  }

  private void identity(Passport passport, Passport.Line line, LeafEntry leaf) {
    String digest = Passport.identityDigest(passport.identity()).base64();
    if (leaf.action().equals(Passport.MINT) && leaf.identityDigest().equals(digest)) {
      proved("identity", "身份信息与铸造条目一致。", "The identity is the one that was minted.");
    } else {
      refuted(
          "identity",
          "身份信息与铸造条目不一致",
          "The identity is not the one that was minted",
          "entry " + line.index() + " has identity_digest '" + leaf.identityDigest() + "'");
    }
  }

  private void chain(Passport.Line line, LeafEntry leaf, byte @Nullable [] before) {
    String expected = before == null ? "" : Hashes.leaf(before).base64();
    String name = "chain/" + line.index();
    if (leaf.objectPrev().equals(expected)) {
      proved(
          name,
          "第 " + line.index() + " 号条目紧接上一条，其间无遗漏。",
          "Entry " + line.index() + " follows the one before; nothing is missing between.");
    } else {
      refuted(
          name,
          "第 " + line.index() + " 号条目与上一条不相接",
          "Entry " + line.index() + " does not follow the one before: something is missing",
          "object_prev is '" + leaf.objectPrev() + "', not '" + expected + "'");
    }
  }

  private void proved(String name, String zh, String en) {
    steps.add(new Step.Proved(name, new Sentence(zh, en)));
  }

  private void refuted(String name, String zh, String en, String detail) {
    String zhEnd = detail.isEmpty() ? "。" : "（" + detail + "）。";
    String enEnd = detail.isEmpty() ? "." : " (" + detail + ").";
    steps.add(new Step.Refuted(name, new Sentence(zh + zhEnd, en + enEnd)));
  }
}
