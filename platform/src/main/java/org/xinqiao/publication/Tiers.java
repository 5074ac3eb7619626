package org.xinqiao.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinqiao.approval.Level;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.crypto.Suite;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Grades;
import org.xinqiao.screening.Verdict;

/** The three tiers, and what exactly they agree to. */
final class Tiers {
  static final Level DEPARTMENT =
      new Level("DEPARTMENT", Text.of("部门初审", "Department review"), "DEPARTMENT", 1);
  static final Level HEAD = new Level("HEAD", Text.of("负责人复审", "Head's review"), "HEAD", 1);
  static final Level COMPLIANCE =
      new Level("COMPLIANCE", Text.of("合规终审", "Compliance decision"), "COMPLIANCE", 1);

  private static final String LISTED = "EXECUTIVE";

  private Tiers() {}

  /**
   * The tiers for a datum: level 4 is seen by listed executives only, hence reviewed by three of
   * them; findings are released only with compliance's written reason.
   */
  static List<Level> of(ConfidentialityLevel level, Verdict verdict) {
    var last = verdict == Verdict.CLEAN ? COMPLIANCE : COMPLIANCE.withComment();
    var tiers = List.of(DEPARTMENT, HEAD, last);
    return level == ConfidentialityLevel.L4 ? tiers.stream().map(Tiers::byListed).toList() : tiers;
  }

  private static Level byListed(Level tier) {
    return new Level(tier.name(), tier.title(), LISTED, tier.quorum(), tier.commented());
  }

  /**
   * Digest of everything the reviewers agree to. Each part stands with its length, so that no part
   * can pass for another.
   */
  static String digest(
      Asset asset, Verdict verdict, List<Destination> destinations, String message) {
    var text = new StringBuilder("xinqiao-publication-1\n");
    part(text, "asset", asset.id().toString());
    part(text, "identity", asset.digitalIdentity());
    part(text, "content", asset.digest());
    part(text, "title", asset.title());
    part(text, "grades", Grades.canonical(asset.grades()));
    part(text, "verdict", verdict.name());
    for (var destination : destinations) {
      part(text, "agreement", destination.agreement().toString());
      part(text, "recipient", destination.recipient().toString());
      part(text, "account", String.valueOf(destination.recipientAccount()));
    }
    part(text, "message", message);
    return Suite.INTL.digest(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void part(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }
}
