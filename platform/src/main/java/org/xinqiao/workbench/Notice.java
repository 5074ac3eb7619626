package org.xinqiao.workbench;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Text;

/**
 * Something a person is told.
 *
 * @param id names it; newer ones are greater
 * @param about what happened, to what
 * @param source where it came from
 * @param at when it happened
 * @param readAt when its reader marked it read, or null
 */
public record Notice(Id id, About about, Source source, Instant at, @Nullable Instant readAt) {

  /** Names a notice of one reader. */
  public record Id(UUID value) {}

  /** Which of the things that people open a notice leads to. */
  public enum Subject {
    /** A request for consent. */
    APPROVAL,
    /** Something received. */
    DELIVERY,
    /** Something sent. */
    PUBLICATION,
    /** An agreement between two institutions. */
    AGREEMENT,
    /** Content taken in. */
    CONTENT,
    /** The reader's own account. */
    ACCOUNT
  }

  /** What happened. */
  public enum Kind {
    /** A request waits for the reader. */
    APPROVAL_ASKED(Subject.APPROVAL),
    /** The reader's request was granted. */
    APPROVAL_GRANTED(Subject.APPROVAL),
    /** The reader's request was returned. */
    APPROVAL_RETURNED(Subject.APPROVAL),
    /** What the reader decided on, or was to decide on, was taken back. */
    APPROVAL_WITHDRAWN(Subject.APPROVAL),
    /** The reader's request is void: its subject changed. */
    APPROVAL_VOID(Subject.APPROVAL),
    /** Little time is left for what waits for the reader. */
    DEADLINE_NEAR(Subject.APPROVAL),
    /** The time limit of something that concerns the reader has passed. */
    DEADLINE_PASSED(Subject.APPROVAL),
    /** Something came. */
    DELIVERY_ARRIVED(Subject.DELIVERY),
    /** What the reader sent could not cross. */
    DELIVERY_FAILED(Subject.PUBLICATION),
    /** What the reader sent was opened for the first time. */
    DELIVERY_OPENED(Subject.PUBLICATION),
    /** Somebody there signed for what the reader sent. */
    DELIVERY_SIGNED_FOR(Subject.PUBLICATION),
    /** An agreement waits for the reader's signature. */
    AGREEMENT_TO_SIGN(Subject.AGREEMENT),
    /** All four have signed. */
    AGREEMENT_IN_FORCE(Subject.AGREEMENT),
    /** One side ended it. */
    AGREEMENT_ENDED(Subject.AGREEMENT),
    /** Content with the marking of a state secret waits for a decision. */
    QUARANTINE_OPEN(Subject.CONTENT),
    /** It was decided what became of content the reader brought. */
    QUARANTINE_DECIDED(Subject.CONTENT),
    /** The reader was granted a role. */
    ROLE_GRANTED(Subject.ACCOUNT),
    /** A role was taken from the reader. */
    ROLE_REVOKED(Subject.ACCOUNT),
    /** An administrator issued the reader a new initial password. */
    PASSWORD_RESET(Subject.ACCOUNT),
    /** An administrator unlocked the reader's account. */
    ACCOUNT_UNLOCKED(Subject.ACCOUNT);

    private final Subject subject;

    Kind(Subject subject) {
      this.subject = subject;
    }

    /** What sort of thing it leads to. */
    public Subject subject() {
      return subject;
    }
  }

  /**
   * What happened, to what.
   *
   * @param subject which thing
   * @param title what the thing is called, as far as the reader may know
   */
  public record About(Kind kind, UUID subject, Text title) {}

  /**
   * Where it came from: an account of the reader's institution, another institution, or, when both
   * are null, the platform.
   */
  public record Source(@Nullable UUID account, @Nullable InstitutionId party) {
    /** The platform itself. */
    public static final Source PLATFORM = new Source(null, null);
  }
}
