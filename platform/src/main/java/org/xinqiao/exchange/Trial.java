package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.NewAsset;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Publications;
import org.xinqiao.publication.Submission;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;

/** Lets the two synthetic institutions exchange data inside one transaction that is rolled back. */
@Component
class Trial {
  private static final String PURPOSE = "探测";

  private final SyntheticPeople people;
  private final Agreements agreements;
  private final Goods goods;
  private final Crossing crossing;
  private final DeliveryStore store;
  private final Stage stage;

  Trial(
      SyntheticPeople people,
      Agreements agreements,
      Goods goods,
      Crossing crossing,
      DeliveryStore store,
      Stage stage) {
    this.people = people;
    this.agreements = agreements;
    this.goods = goods;
    this.crossing = crossing;
    this.store = store;
    this.stage = stage;
  }

  /** How data come to be released. */
  @Component
  record Goods(Contents contents, Assets assets, Publications publications, Approvals approvals) {}

  /** Where and when it plays. */
  @Component
  record Stage(UnitOfWork unit, Clock clock) {}

  SyntheticPeople people() {
    return people;
  }

  /** Runs work as another person, in that person's institution and the running transaction. */
  <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
    return actor.call(() -> stage.unit().across(actor.institution(), work));
  }

  Terms terms(ConfidentialityLevel ceiling, Duration begins) {
    var from = stage.clock().instant().plus(begins);
    return new Terms(
        InstitutionId.SYNTHETIC,
        InstitutionId.SYNTHETIC_PEER,
        PURPOSE,
        Set.of(Category.SYSTEM),
        ceiling,
        List.of(),
        false,
        new Terms.Period(from, from.plus(Duration.ofDays(1))));
  }

  Agreement draft(Terms terms) {
    return as(people.compliance(), () -> agreements.draft(terms));
  }

  Agreement inForce(Terms terms) {
    var agreement = draft(terms);
    var signers =
        List.of(
            people.compliance(),
            people.executive(),
            people.peerCompliance(),
            people.peerExecutive());
    for (var signer : signers) {
      as(signer, () -> agreements.sign(agreement.id(), agreement.digest()));
    }
    return agreement;
  }

  /** A text file of this level. */
  Asset asset(ConfidentialityLevel level, Category category) {
    return as(
        people.staff(),
        () -> {
          var text = ("探测 " + Secrets.readable(26) + "\n").getBytes(UTF_8);
          var content =
              goods.contents().receive(new ByteArrayInputStream(text), "probe.txt", "text/plain");
          var wanted =
              new NewAsset(
                  "探测", content.id(), category, Grades.of(level), Period.ofDays(1), PURPOSE);
          return goods.assets().register(wanted);
        });
  }

  Destination to(Agreement agreement) {
    return new Destination(agreement.id().value(), agreement.terms().recipient(), null);
  }

  /** Handed in, agreed to by three, carried over. */
  Delivery delivered(Asset asset, Agreement agreement) {
    var submission = new Submission(asset.id(), Urgency.ORDINARY, null, List.of(to(agreement)), "");
    var publication = as(people.staff(), () -> goods.publications().submit(submission));
    for (var voter : List.of(people.otherStaff(), people.head(), people.compliance())) {
      as(
          voter,
          () ->
              goods
                  .approvals()
                  .vote(
                      publication.approval(),
                      Approval.Verb.APPROVE,
                      PURPOSE,
                      publication.digest()));
    }
    return carried(delivery -> delivery.route().publication().equals(publication.id().value()));
  }

  /** A delivery of level 4, past the review: three listed executives are not to be had here. */
  Delivery deliveredPastReview(Asset asset, Agreement agreement) {
    var bare = bare(asset, agreement);
    as(people.staff(), () -> store.insert(bare));
    return carried(delivery -> delivery.id().equals(bare.id()));
  }

  private Delivery bare(Asset asset, Agreement agreement) {
    var route =
        new Delivery.Route(
            asset.institution(),
            agreement.terms().recipient(),
            null,
            agreement.id().value(),
            asset.id().value());
    var subject =
        new Delivery.Subject(
            asset.id(),
            asset.digitalIdentity(),
            asset.title(),
            asset.category(),
            "",
            new Delivery.Origin(asset.owner(), asset.department(), asset.level()));
    var progress =
        new Delivery.Progress(Delivery.State.SCHEDULED, 0, null, stage.clock().instant());
    var id = new Delivery.Id(asset.id().value());
    return new Delivery(id, route, subject, progress, null, null, null);
  }

  private Delivery carried(Predicate<Delivery> wanted) {
    var carrier = Actor.system(Dispatch.TASK, InstitutionId.SYNTHETIC);
    return as(
        carrier,
        () -> {
          var scheduled =
              store.outbox(Page.Request.of(null, null)).stream()
                  .filter(wanted)
                  .findFirst()
                  .orElseThrow();
          crossing.cross(scheduled);
          return store.find(scheduled.id().value()).orElseThrow();
        });
  }
}
