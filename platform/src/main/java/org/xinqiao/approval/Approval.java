package org.xinqiao.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/**
 * A question put to reviewers, with the votes cast so far. Immutable; no I/O.
 *
 * <p>Levels are taken strictly in order, a natural person votes once, the requester never, and
 * every vote is bound to the digest of the subject. Once decided it stays as it is.
 *
 * @param id names it
 * @param institution whose approval it is
 * @param requester who asked
 * @param question what was asked
 * @param round the how-manieth question about this subject it is, counted from 1
 * @param deadline its clock
 * @param votes oldest first
 * @param ending how it ended, or null while it is pending
 */
public record Approval(
    Id id,
    InstitutionId institution,
    Requester requester,
    Question question,
    int round,
    Deadline deadline,
    List<Vote> votes,
    @Nullable Ending ending) {

  /** Names an approval. */
  public record Id(UUID value) {}

  /**
   * What is approved.
   *
   * @param kind what sort of thing, as {@code PUBLICATION}
   * @param id which one
   * @param digest pins the exact content, so that it cannot change under review
   */
  public record Subject(String kind, UUID id, String digest) {
    /** Checks the shape of the key. */
    public Subject {
      if (!kind.matches("[A-Z][A-Z0-9_]{0,39}") || digest.isBlank() || digest.length() > 200) {
        throw new IllegalArgumentException("Not a subject: " + kind + " " + digest);
      }
    }
  }

  /** Who asked, and the department at that moment (null for jobs and administrators). */
  public record Requester(UUID account, UUID person, @Nullable UUID department) {}

  /** What a reviewer says. */
  public enum Verb {
    /** Yes (同意). */
    APPROVE,
    /** No, back to the requester (退回). */
    RETURN
  }

  /** One vote: at which level, by whom, what, why and when. */
  public record Vote(
      String level, UUID account, UUID person, Verb verb, String reason, Instant at) {}

  /** Where an approval stands. */
  public enum Status {
    /** Waiting for votes. */
    PENDING,
    /** Every level said yes. */
    GRANTED,
    /** A reviewer said no. */
    RETURNED,
    /** The requester took it back (撤销). */
    WITHDRAWN,
    /** The subject changed under review. */
    VOID
  }

  /** How it ended: never {@code PENDING}. */
  public record Ending(Status status, String reason, Instant at) {}

  /** A vote about to be cast: by whom, what, why, and the digest of what the voter saw. */
  record Ballot(UUID account, UUID person, Verb verb, String reason, String digest) {}

  /** Copies the votes. */
  public Approval {
    votes = List.copyOf(votes);
  }

  /** What is approved. */
  public Subject subject() {
    return question.subject();
  }

  /** What people see in their inbox. */
  public Text title() {
    return question.title();
  }

  /** How fast an answer is owed. */
  public Urgency urgency() {
    return question.urgency();
  }

  /** The steps in order. */
  public List<Level> levels() {
    return question.levels();
  }

  /** Where it stands. */
  public Status status() {
    return ending == null ? Status.PENDING : ending.status();
  }

  /** When it was asked. */
  public Instant askedAt() {
    return deadline.askedAt();
  }

  /** When the final decision is owed. */
  public Instant dueAt() {
    return deadline.dueAt();
  }

  /** When reminders were recorded, oldest first. */
  public List<Instant> remindedAt() {
    return deadline.remindedAt();
  }

  /** When the breach of the time limit was recorded, or null. */
  public @Nullable Instant escalatedAt() {
    return deadline.escalatedAt();
  }

  /** The level that waits for votes; empty once decided. */
  public Optional<Level> currentLevel() {
    return ending == null
        ? levels().stream().filter(level -> !isDone(level)).findFirst()
        : Optional.empty();
  }

  /** Whether enough persons said yes at {@code level}. */
  public boolean isDone(Level level) {
    var yes =
        votes.stream()
            .filter(vote -> vote.level().equals(level.name()) && vote.verb() == Verb.APPROVE)
            .count();
    return yes >= level.quorum();
  }

  /** Whether {@code person} has voted at any level. */
  public boolean hasVoted(UUID person) {
    return votes.stream().anyMatch(vote -> vote.person().equals(person));
  }

  /** The approval after one more vote; refuses as the rules of {@link Refused} say. */
  Approval cast(Ballot ballot, Instant now) {
    var level = requirePending();
    requireIndependent(ballot.person());
    Rule.require(subject().digest().equals(ballot.digest()), Refused.CONTENT_CHANGED, about());
    requireReason(ballot, level);
    var vote =
        new Vote(
            level.name(), ballot.account(), ballot.person(), ballot.verb(), ballot.reason(), now);
    var after = with(Stream.concat(votes.stream(), Stream.of(vote)).toList(), null);
    if (ballot.verb() == Verb.RETURN) {
      return after.endedBy(Status.RETURNED, ballot.reason(), now);
    }
    return after.currentLevel().isPresent() ? after : after.endedBy(Status.GRANTED, "", now);
  }

  /** The approval taken back by its requester or made void; refuses when already decided. */
  Approval end(Status status, String reason, Instant now) {
    requirePending();
    return endedBy(status, reason, now);
  }

  /** Refuses persons who asked or have voted. */
  void requireIndependent(UUID person) {
    Rule.require(!requester.person().equals(person), Refused.OWN_REQUEST, about());
    Rule.require(!hasVoted(person), Refused.ALREADY_VOTED, about());
  }

  /** Refuses everybody but the natural person who asked. */
  void requireRequester(UUID person) {
    Rule.require(requester.person().equals(person), Refused.NOT_REQUESTER);
  }

  /** The approval with reminders and breach recorded that {@code now} asks for. */
  Approval struckAt(Instant now) {
    return ending == null
        ? new Approval(
            id, institution, requester, question, round, deadline.struckAt(now), votes, null)
        : this;
  }

  /** The level that waits; refuses when there is a decision already. */
  Level requirePending() {
    return currentLevel().orElseThrow(() -> new Problem(Refused.ALREADY_DECIDED, about()));
  }

  private static void requireReason(Ballot ballot, Level level) {
    var needed = ballot.verb() == Verb.RETURN || level.commented();
    Rule.require(!needed || !ballot.reason().isBlank(), Refused.REASON_NEEDED);
  }

  private Approval endedBy(Status status, String reason, Instant now) {
    return with(votes, new Ending(status, reason, now));
  }

  private Approval with(List<Vote> newVotes, @Nullable Ending newEnding) {
    return new Approval(id, institution, requester, question, round, deadline, newVotes, newEnding);
  }

  private Text about() {
    var zh = "审批 " + id.value() + "（" + status() + "）";
    return Text.of(zh, "Approval " + id.value() + " (" + status() + ")");
  }
}
