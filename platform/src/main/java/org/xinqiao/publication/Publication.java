package org.xinqiao.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.approval.Approval;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.InstitutionId;

/**
 * A datum handed in for release.
 *
 * @param id names it
 * @param author who handed it in
 * @param matter what was handed in; never changes
 * @param digest what the reviewers agree to: content, title, grades, verdict, destinations, message
 * @param approval the review
 * @param state where it stands
 * @param submittedAt when it was handed in
 * @param endedAt when the review ended, or null
 */
public record Publication(
    Id id,
    Author author,
    Matter matter,
    String digest,
    Approval.Id approval,
    State state,
    Instant submittedAt,
    @Nullable Instant endedAt) {

  /** Names a publication. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** The institution, the account and the natural person that handed it in. */
  public record Author(InstitutionId institution, UUID account, UUID person) {}

  /**
   * What was handed in.
   *
   * @param asset the datum
   * @param digitalIdentity name of its passport
   * @param title what it was called
   * @param destinations where it shall go
   * @param message a note for the recipients, may be empty
   */
  public record Matter(
      Asset.Id asset,
      String digitalIdentity,
      String title,
      List<Destination> destinations,
      String message) {
    /** Copies the list. */
    public Matter {
      destinations = List.copyOf(destinations);
    }
  }

  /** Whose it is. */
  public InstitutionId institution() {
    return author.institution();
  }

  /** The datum. */
  public Asset.Id asset() {
    return matter.asset();
  }

  /** Where it shall go. */
  public List<Destination> destinations() {
    return matter.destinations();
  }

  /** The same publication at its end; a bug when it has ended already. */
  Publication ended(State next, Instant at) {
    if (!state.mayBecome(next)) {
      throw new IllegalArgumentException("Publication " + id + ": " + state + " to " + next);
    }
    return new Publication(id, author, matter, digest, approval, next, submittedAt, at);
  }
}
