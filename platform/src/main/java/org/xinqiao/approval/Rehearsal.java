package org.xinqiao.approval;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;

/** Invented persons of the synthetic institution and the questions they ask in probes. */
@Component
class Rehearsal {
  /** The digest of what is under review in a probe. */
  static final String DIGEST = "sha-256:" + "0".repeat(64);

  private static final UUID DEPARTMENT = named("department");

  private final Approvals approvals;
  private final Ids ids;

  Rehearsal(Approvals approvals, Ids ids) {
    this.approvals = approvals;
    this.ids = ids;
  }

  /** The one who asks. */
  static Actor author() {
    return staff("author");
  }

  /** A colleague in the author's department; the same name is the same person. */
  static Actor staff(String name) {
    return account(name, name);
  }

  /** An account of a person in the author's department. */
  static Actor account(String account, String person) {
    return Actor.person(
        new Actor.Who(named(account), named(person), "probe-" + account),
        InstitutionId.SYNTHETIC,
        new Actor.Standing(Set.of(Role.STAFF), DEPARTMENT),
        new Actor.Errand(null, "control"));
  }

  /** A level that the author's department decides. */
  static Level level(String name, int quorum) {
    return new Level(name, Text.of("探测", "Probe"), "DEPARTMENT", quorum);
  }

  /** A question about a new subject. */
  Approval ask(Urgency urgency, @Nullable String urgentReason, List<Level> levels) {
    var subject = new Approval.Subject("PROBE", ids.next(), DIGEST);
    var title = Text.of("控制探测", "Control probe");
    return approvals.ask(new Question(subject, urgency, urgentReason, levels, title));
  }

  /** A yes of {@code voter} to what {@code digest} names. */
  Approval approve(Approval approval, Actor voter, String digest) {
    return voter.call(() -> approvals.vote(approval.id(), Approval.Verb.APPROVE, "探测", digest));
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(("approval-probe:" + name).getBytes(StandardCharsets.UTF_8));
  }
}
