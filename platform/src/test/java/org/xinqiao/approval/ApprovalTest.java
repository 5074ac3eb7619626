package org.xinqiao.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.approval.Approval.Status;
import org.xinqiao.approval.Approval.Verb;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

class ApprovalTest {
  private final UUID author = UUID.randomUUID();

  static Stream<Integer> seeds() {
    return IntStream.range(0, 200).boxed();
  }

  /** A crowd votes at random; whatever happens, the rules hold after every step. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theRulesHoldAfterEveryVote(int seed) {
    var random = new Random(seed);
    var crowd = Stream.generate(UUID::randomUUID).limit(8).toList();
    var requester = crowd.get(random.nextInt(crowd.size()));
    var question = Samples.question(Urgency.ORDINARY, Samples.levels(random));
    var approval = Samples.approval(requester, question);
    var now = Samples.NOON;
    for (var step = 0; step < 30; step++) {
      now = now.plusSeconds(random.nextInt(9000));
      var before = approval;
      approval = tryToVote(approval, crowd, random, now);
      assertStep(before, approval);
      assertRules(approval);
    }
  }

  private static Approval tryToVote(
      Approval approval, List<UUID> crowd, RandomGenerator random, Instant now) {
    var verb = random.nextInt(12) == 0 ? Verb.RETURN : Verb.APPROVE;
    var digest = random.nextInt(10) == 0 ? "sha-256:other" : Samples.DIGEST;
    var reason = random.nextBoolean() ? "理由" : " ";
    var person = crowd.get(random.nextInt(crowd.size()));
    var ballot = new Approval.Ballot(UUID.randomUUID(), person, verb, reason, digest);
    try {
      return approval.cast(ballot, now);
    } catch (Problem refused) {
      return approval;
    }
  }

  private static void assertStep(Approval before, Approval after) {
    if (before.status() != Status.PENDING) {
      assertThat(after).as("decisions are final").isSameAs(before);
    }
    var kept = after.votes().subList(0, before.votes().size());
    assertThat(kept).as("votes are never lost").isEqualTo(before.votes());
    assertThat(after.question()).isEqualTo(before.question());
  }

  private static void assertRules(Approval approval) {
    var persons = new HashSet<UUID>();
    var levels = approval.levels().stream().map(Level::name).toList();
    var reached = 0;
    for (var vote : approval.votes()) {
      assertThat(persons.add(vote.person())).as("no person twice").isTrue();
      assertThat(vote.person()).as("never the requester").isNotEqualTo(requester(approval));
      assertThat(levels.indexOf(vote.level())).as("in order").isBetween(reached, reached + 1);
      reached = levels.indexOf(vote.level());
      if (vote.verb() == Verb.RETURN) {
        assertThat(vote.reason()).isNotBlank();
        assertThat(approval.status()).isEqualTo(Status.RETURNED);
      }
    }
    var allDone = approval.levels().stream().allMatch(approval::isDone);
    assertThat(approval.status() == Status.GRANTED).isEqualTo(allDone);
    for (var level : levels.subList(0, reached)) {
      assertThat(approval.isDone(level(approval, level))).as("no level skipped").isTrue();
    }
  }

  private static UUID requester(Approval approval) {
    return approval.requester().person();
  }

  private static Level level(Approval approval, String name) {
    return approval.levels().stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void threeDifferentPersonsInOrderGrant() {
    var approval = threeTiers();
    assertThat(approval.currentLevel().orElseThrow().name()).isEqualTo("DEPARTMENT");
    approval = approval.cast(Samples.yes(UUID.randomUUID()), Samples.NOON);
    assertThat(approval.currentLevel().orElseThrow().name()).isEqualTo("HEAD");
    approval = approval.cast(Samples.yes(UUID.randomUUID()), Samples.NOON);
    assertThat(approval.status()).isEqualTo(Status.PENDING);
    approval = approval.cast(Samples.yes(UUID.randomUUID()), Samples.NOON);
    assertThat(approval.status()).isEqualTo(Status.GRANTED);
    assertThat(approval.currentLevel()).isEmpty();
  }

  @Test
  void theAuthorNeverVotes() {
    var approval = threeTiers();
    assertRefused(Refused.OWN_REQUEST, () -> approval.cast(Samples.yes(author), Samples.NOON));
  }

  @Test
  void aSecondAccountOfTheSamePersonCountsAsTheSamePerson() {
    var person = UUID.randomUUID();
    var approval = threeTiers().cast(Samples.yes(person), Samples.NOON);
    assertRefused(Refused.ALREADY_VOTED, () -> approval.cast(Samples.yes(person), Samples.NOON));
  }

  @Test
  void oneReturnEndsItAtAnyLevel() {
    for (var tier = 0; tier < 3; tier++) {
      var approval = threeTiers();
      for (var yes = 0; yes < tier; yes++) {
        approval = approval.cast(Samples.yes(UUID.randomUUID()), Samples.NOON);
      }
      var returned = approval.cast(Samples.no(UUID.randomUUID(), "附件缺页"), Samples.NOON);
      assertThat(returned.status()).isEqualTo(Status.RETURNED);
      var late = Samples.yes(UUID.randomUUID());
      assertRefused(Refused.ALREADY_DECIDED, () -> returned.cast(late, Samples.NOON));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void aReturnWithoutAReasonIsRefused(String reason) {
    var approval = threeTiers();
    var ballot = Samples.no(UUID.randomUUID(), reason);
    assertRefused(Refused.REASON_NEEDED, () -> approval.cast(ballot, Samples.NOON));
  }

  @Test
  void aYesOverFindingsNeedsAReason() {
    var levels = List.of(Samples.level("COMPLIANCE").withComment());
    var approval = Samples.approval(author, Samples.question(Urgency.ORDINARY, levels));
    var silent = Samples.yes(UUID.randomUUID());
    assertRefused(Refused.REASON_NEEDED, () -> approval.cast(silent, Samples.NOON));
    var spoken =
        new Approval.Ballot(
            UUID.randomUUID(), UUID.randomUUID(), Verb.APPROVE, "已核对", Samples.DIGEST);
    assertThat(approval.cast(spoken, Samples.NOON).status()).isEqualTo(Status.GRANTED);
  }

  @Test
  void aVoteOnSomethingElseIsRefused() {
    var approval = threeTiers();
    var stale =
        new Approval.Ballot(
            UUID.randomUUID(), UUID.randomUUID(), Verb.APPROVE, "", "sha-256:" + "cd".repeat(32));
    assertRefused(Refused.CONTENT_CHANGED, () -> approval.cast(stale, Samples.NOON));
  }

  @Test
  void withdrawnAndVoidAreFinalToo() {
    for (var status : List.of(Status.WITHDRAWN, Status.VOID)) {
      var ended = threeTiers().end(status, "内容已变", Samples.NOON);
      assertThat(ended.status()).isEqualTo(status);
      var vote = Samples.yes(UUID.randomUUID());
      assertRefused(Refused.ALREADY_DECIDED, () -> ended.cast(vote, Samples.NOON));
      assertRefused(Refused.ALREADY_DECIDED, () -> ended.end(status, "", Samples.NOON));
    }
  }

  @Test
  void aQuorumOfTwoNeedsTwoPersons() {
    var two = new Level("COMPLIANCE", Text.of("合规", "Compliance"), "COMPLIANCE", 2);
    var approval = Samples.approval(author, Samples.question(Urgency.ORDINARY, List.of(two)));
    var once = approval.cast(Samples.yes(UUID.randomUUID()), Samples.NOON);
    assertThat(once.status()).isEqualTo(Status.PENDING);
    var twice = once.cast(Samples.yes(UUID.randomUUID()), Samples.NOON);
    assertThat(twice.status()).isEqualTo(Status.GRANTED);
  }

  @Test
  void timeAloneNeverDecides() {
    var approval = threeTiers().struckAt(Samples.NOON.plus(Duration.ofDays(400)));
    assertThat(approval.status()).isEqualTo(Status.PENDING);
    assertThat(approval.escalatedAt()).isNotNull();
  }

  @Test
  void levelsMustDifferInName() {
    var twice = List.of(Samples.level("HEAD"), Samples.level("HEAD"));
    assertThatThrownBy(() -> Samples.question(Urgency.ORDINARY, twice))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.question(Urgency.ORDINARY, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Level("HEAD", Text.of("", ""), "HEAD", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Approval threeTiers() {
    return Samples.approval(author, Samples.question(Urgency.ORDINARY, Samples.THREE_TIERS));
  }

  private static void assertRefused(Code code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
