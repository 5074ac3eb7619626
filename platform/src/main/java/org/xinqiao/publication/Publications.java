package org.xinqiao.publication;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Question;
import org.xinqiao.audit.Act;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;
import org.xinqiao.provenance.Passports;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;

/** The chapter's front door: hand a datum in for release, follow it, take it back. */
@Service
@Transactional
public class Publications {
  /** Kind of the approvals that publications ask for; their subject's id is the publication's. */
  public static final String KIND = "PUBLICATION";

  /** Handing data in for release. */
  public static final FunctionPermission SUBMIT =
      new FunctionPermission(
          "publication.submit",
          Text.of("提交发布", "Submit for publication"),
          Set.of(Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE));

  private final PublicationStore store;
  private final Gate gate;
  private final Assets assets;
  private final Approvals approvals;
  private final Records records;
  private final Moment moment;

  Publications(
      PublicationStore store,
      Gate gate,
      Assets assets,
      Approvals approvals,
      Records records,
      Moment moment) {
    this.store = store;
    this.gate = gate;
    this.assets = assets;
    this.approvals = approvals;
    this.records = records;
    this.moment = moment;
  }

  /** What is read and written beside the publication itself. */
  @Component
  record Records(Contents contents, Passports passports) {}

  /** Ids and times. */
  @Component
  record Moment(Ids ids, Clock clock) {}

  /**
   * Hands an own datum in for the three tiers of review. Refuses content that is held, blocked or
   * screened under other rules, ways that no agreement opens, and {@code
   * publication.already-submitted} while the datum is under review.
   */
  public Publication submit(Submission wanted) {
    SUBMIT.require();
    var asset = assets.get(wanted.asset());
    var content = gate.admit(asset, wanted);
    if (store.underReview(asset.id()).isPresent()) {
      throw new Problem(Refused.ALREADY_SUBMITTED);
    }
    var id = new Publication.Id(moment.ids().next());
    var approval = approvals.ask(question(id, asset, content, wanted));
    var publication = publication(id, asset, wanted, approval);
    if (!store.insert(publication, content.id())) {
      throw new Problem(Refused.ALREADY_SUBMITTED);
    }
    records
        .passports()
        .record(
            asset.digitalIdentity(),
            Act.of("publication.submit")
                .with("publication", id)
                .with("approval", approval.id().value())
                .with("digest", publication.digest())
                .with("destinations", wanted.destinations().size())
                .content(asset.digest()));
    return publication;
  }

  /** One publication; 404 for everybody but its author, its reviewers and jobs. */
  @Transactional(readOnly = true)
  public Publication get(Publication.Id id) {
    return review(id).publication();
  }

  /** A publication with its review and the screening verdict, for whom {@link #get} shows it. */
  @Transactional(readOnly = true)
  public Review review(Publication.Id id) {
    var publication = store.find(id).orElseThrow(() -> new Problem(Refused.UNKNOWN));
    var approval = visible(publication);
    var asset = asset(publication);
    var content = records.contents().get(asset.content());
    return new Review(publication, approval, asset, content, earlier(publication));
  }

  /** What the current actor handed in, newest first. */
  @Transactional(readOnly = true)
  public Page<Publication> list(Page.Request request) {
    var rows = store.byAuthor(Actor.current().person(), request);
    return Page.of(rows, request, publication -> publication.id().value());
  }

  /** What the current actor handed in, by a part of its title; the newest few. */
  @Transactional(readOnly = true)
  public List<Publication> titled(String words, int most) {
    return store.titled(Actor.current().person(), words, most);
  }

  /** Takes an own publication back, at any time before the decision. */
  public Publication withdraw(Publication.Id id, String reason) {
    var publication = get(id);
    approvals.withdraw(publication.approval(), reason);
    return store.find(id).orElseThrow(() -> new Problem(Refused.UNKNOWN));
  }

  private Approval visible(Publication publication) {
    try {
      return approvals.get(publication.approval());
    } catch (Problem hidden) {
      throw new Problem(Refused.UNKNOWN);
    }
  }

  /**
   * Read as the platform: reviewers see grades and verdict before, and whether, they may see the
   * datum's content.
   */
  private Asset asset(Publication publication) {
    var reader = Actor.system("publication-review", publication.institution());
    return reader.call(() -> assets.get(publication.asset()));
  }

  private List<Approval> earlier(Publication publication) {
    return store.before(publication).stream()
        .flatMap(id -> approvals.history(KIND, id.value()).stream())
        .toList();
  }

  private static Question question(
      Publication.Id id, Asset asset, Content content, Submission wanted) {
    var verdict = content.verdict();
    var digest = Tiers.digest(asset, verdict, wanted.destinations(), wanted.message());
    return new Question(
        new Approval.Subject(KIND, id.value(), digest),
        wanted.urgency(),
        wanted.urgentReason(),
        Tiers.of(asset.level(), verdict),
        Text.of("发布：" + asset.title(), "Publish: " + asset.title()));
  }

  private static Publication publication(
      Publication.Id id, Asset asset, Submission wanted, Approval approval) {
    var actor = Actor.current();
    return new Publication(
        id,
        new Publication.Author(actor.institution(), actor.account(), actor.person()),
        new Publication.Matter(
            asset.id(),
            asset.digitalIdentity(),
            asset.title(),
            wanted.destinations(),
            wanted.message()),
        approval.subject().digest(),
        approval.id(),
        State.UNDER_REVIEW,
        approval.askedAt(),
        null);
  }
}
