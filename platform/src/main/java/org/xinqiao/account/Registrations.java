package org.xinqiao.account;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.InstitutionId;

/** Registering a member together with the invitation for its first administrators. */
@Service
@Transactional
public class Registrations {
  private final Institutions institutions;
  private final SetUps setUps;
  private final Audit audit;

  Registrations(Institutions institutions, SetUps setUps, Audit audit) {
    this.institutions = institutions;
    this.setUps = setUps;
    this.audit = audit;
  }

  /** A registered member and the invitation to hand over to it. */
  public record Registered(Member member, Invitation invitation) {}

  /** Registers a member and invites its three administrators. */
  public Registered register(NewMember wanted) {
    var member = institutions.register(wanted);
    return new Registered(member, setUps.invite(member));
  }

  /** Invites a member's administrators anew, as long as it has none. */
  public Invitation inviteAgain(InstitutionId id) {
    Institutions.REGISTER.require();
    institutions.requireOperator();
    var member = institutions.get(id);
    var invitation = setUps.invite(member);
    audit.append(Act.of("account.invite").with("institution", id));
    return invitation;
  }

  /** How far the invitation of a member came; for the operator. */
  public Invited invited(InstitutionId id) {
    Institutions.REGISTER.require();
    institutions.requireOperator();
    return setUps.invited(institutions.get(id));
  }
}
