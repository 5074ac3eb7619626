package org.xinqiao.publication;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Level;
import org.xinqiao.audit.Act;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.provenance.Passports;

/** How a review's end becomes the publication's. */
@Component
class Release {
  private static final List<String> ORDER =
      List.of(Tiers.DEPARTMENT.name(), Tiers.HEAD.name(), Tiers.COMPLIANCE.name());

  private final PublicationStore store;
  private final Passports passports;
  private final ApplicationEventPublisher events;

  Release(PublicationStore store, Passports passports, ApplicationEventPublisher events) {
    this.store = store;
    this.passports = passports;
    this.events = events;
  }

  /** Releases; refuses unless three tiers agreed to exactly what is released now. */
  Publication release(Publication publication, Approval approval, String digestNow) {
    requireThreeTiers(publication, approval, digestNow);
    var published = end(publication, approval, State.PUBLISHED);
    events.publishEvent(new Published(published));
    return published;
  }

  /** Ends the review without release. */
  Publication end(Publication publication, Approval approval, State state) {
    var ending = approval.ending();
    if (ending == null) {
      throw new IllegalArgumentException("Approval " + approval.id() + " is pending");
    }
    var ended = publication.ended(state, ending.at());
    store.end(ended, persons(approval));
    passports.record(
        ended.matter().digitalIdentity(),
        Act.of("publication." + verb(state))
            .with("publication", ended.id())
            .with("approval", approval.id().value())
            .with("reason", ending.reason())
            .with("digest", ended.digest()));
    return ended;
  }

  private static void requireThreeTiers(
      Publication publication, Approval approval, String digestNow) {
    var persons = new HashSet<>(persons(approval));
    persons.add(publication.author().person());
    var tiers = approval.votes().stream().map(Approval.Vote::level).toList();
    var whole =
        approval.id().equals(publication.approval())
            && approval.status() == Approval.Status.GRANTED
            && approval.levels().stream().map(Level::name).toList().equals(ORDER)
            && tiers.equals(ORDER)
            && approval.votes().stream().allMatch(v -> v.verb() == Approval.Verb.APPROVE)
            && persons.size() == ORDER.size() + 1
            && approval.subject().digest().equals(digestNow)
            && publication.digest().equals(digestNow);
    var detail = "Publication " + publication.id() + ", approval " + approval.id().value();
    Rule.require(whole, Refused.NOT_THREE_TIERS, Text.of("发布 " + publication.id(), detail));
  }

  private static List<UUID> persons(Approval approval) {
    return approval.votes().stream().map(Approval.Vote::person).toList();
  }

  private static String verb(State state) {
    return switch (state) {
      case PUBLISHED -> "publish";
      case RETURNED -> "return";
      case WITHDRAWN -> "withdraw";
      case VOID -> "void";
      case UNDER_REVIEW -> throw new IllegalArgumentException("Not an end: " + state);
    };
  }
}
