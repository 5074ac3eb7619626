package org.xinqiao.publication;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Operation;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.audit.Act;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Rule;
import org.xinqiao.provenance.Passports;
import org.xinqiao.screening.Content;

/** Decides on one reviewer's look at what is under review, and writes it down. */
@Component
class ReviewLooks {
  private final Publications publications;
  private final Approvals approvals;
  private final Access access;
  private final Passports passports;
  private final Clock clock;

  ReviewLooks(
      Publications publications,
      Approvals approvals,
      Access access,
      Passports passports,
      Clock clock) {
    this.publications = publications;
    this.approvals = approvals;
    this.access = access;
    this.passports = passports;
    this.clock = clock;
  }

  /** A look that was admitted and written down. */
  record Look(Content content, Instant at) {}

  /** Refuses or writes down, in the caller's transaction; no bytes before that has committed. */
  Look admit(Publication.Id id, int page) {
    var review = publications.review(id);
    var approval = review.approval();
    Rule.require(approvals.hasSeat(approval), Refused.REVIEWERS_ONLY);
    Rule.require(approval.status() == Approval.Status.PENDING, Refused.REVIEW_OVER);
    access.require(Operation.VIEW, Assets.item(review.asset()));
    passports.record(
        review.asset().digitalIdentity(),
        Act.of("publication.preview-page")
            .with("publication", id)
            .with("page", page)
            .content(review.content().digest()));
    return new Look(review.content(), clock.instant());
  }
}
