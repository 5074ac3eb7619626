package org.xinqiao.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Text;

/** Questions and approvals to try the rules on. */
public final class Samples {
  static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  static final String DIGEST = "sha-256:" + "ab".repeat(32);
  public static final List<Level> THREE_TIERS =
      List.of(level("DEPARTMENT"), level("HEAD"), level("COMPLIANCE"));

  private Samples() {}

  static Level level(String name) {
    return new Level(name, Text.of(name, name), name, 1);
  }

  static Question question(Urgency urgency, List<Level> levels) {
    var reason = urgency == Urgency.URGENT ? "监管当日报送" : null;
    var subject = new Approval.Subject("PUBLICATION", UUID.randomUUID(), DIGEST);
    return new Question(subject, urgency, reason, levels, Text.of("送审", "For review"));
  }

  static Approval approval(UUID requester, Question question) {
    return new Approval(
        new Approval.Id(UUID.randomUUID()),
        new InstitutionId(UUID.randomUUID()),
        new Approval.Requester(requester, requester, UUID.randomUUID()),
        question,
        1,
        Deadline.from(NOON, question.urgency(), java.time.Duration.ZERO),
        List.of(),
        null);
  }

  static Approval.Ballot yes(UUID person) {
    return new Approval.Ballot(UUID.randomUUID(), person, Approval.Verb.APPROVE, "", DIGEST);
  }

  static Approval.Ballot no(UUID person, String reason) {
    return new Approval.Ballot(UUID.randomUUID(), person, Approval.Verb.RETURN, reason, DIGEST);
  }

  /** One to four levels, each with a quorum of one to three. */
  static List<Level> levels(RandomGenerator random) {
    return java.util.stream.IntStream.rangeClosed(1, 1 + random.nextInt(4))
        .mapToObj(i -> new Level("L" + i, Text.of("级", "Level"), "SEAT" + i, 1 + random.nextInt(3)))
        .toList();
  }
}
