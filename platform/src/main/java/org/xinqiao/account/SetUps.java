package org.xinqiao.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.UnitOfWork;

/**
 * How an institution gets its first three administrators (三员): a one-time invitation, used by three
 * different persons at once. Afterwards nobody from outside can create anybody in it.
 */
@Service
public class SetUps {
  static final Duration LIFE = Duration.ofHours(24);
  private static final String JOB = "account-set-up";

  private final Institutions institutions;
  private final InvitationStore invitations;
  private final FirstAdministrators administrators;
  private final InitialPasswords initials;
  private final UnitOfWork units;
  private final Clock clock;

  SetUps(
      Institutions institutions,
      InvitationStore invitations,
      FirstAdministrators administrators,
      InitialPasswords initials,
      UnitOfWork units,
      Clock clock) {
    this.institutions = institutions;
    this.invitations = invitations;
    this.administrators = administrators;
    this.initials = initials;
    this.units = units;
    this.clock = clock;
  }

  /** One administrator who was set up, and the password to hand over. */
  public record Appointed(
      Role role, Account.Id account, String signInName, InitialPassword initialPassword) {}

  /** Invites in the caller's transaction; an earlier invitation not used yet ends. */
  Invitation invite(Member member) {
    var secret = Secrets.token();
    var now = clock.instant();
    var issued =
        units.across(
            member.id(),
            () -> invitations.issue(member.id(), Tokens.digest(secret), now, now.plus(LIFE)));
    if (!issued) {
      throw new Problem(AccountProblems.ALREADY_SET_UP);
    }
    return new Invitation(member.code() + "." + secret, now.plus(LIFE));
  }

  /** How far the invitation of a member came. */
  Invited invited(Member member) {
    return units.across(
        member.id(), () -> invitations.find(member.id(), clock.instant()).orElse(Invited.NOBODY));
  }

  /** An invitation for the platform's operator while it has no administrators. */
  Optional<Invitation> invitePlatform() {
    return units.as(
        Actor.system(JOB, InstitutionId.PLATFORM),
        () ->
            invitations.isUsed(InstitutionId.PLATFORM)
                ? Optional.empty()
                : Optional.of(invite(institutions.get(InstitutionId.PLATFORM))));
  }

  /**
   * Sets the three administrators up and answers their initial passwords. Refuses fewer or more
   * than three, a role or person twice, and an invitation that is wrong, used or expired.
   */
  public List<Appointed> complete(String token, List<FirstAdministrator> three) {
    requireThree(three);
    var dot = token.indexOf('.');
    var member =
        institutions
            .byCode(dot < 0 ? "" : token.substring(0, dot))
            .orElseThrow(() -> new Problem(AccountProblems.BAD_INVITATION));
    var digest = Tokens.digest(token.substring(dot + 1));
    var job = Actor.system(JOB, member.id());
    var open = units.as(job, () -> invitations.isOpen(member.id(), digest, clock.instant()));
    Rule.require(open, AccountProblems.BAD_INVITATION);
    var passwords = new ArrayList<InitialPasswords.Fresh>();
    three.forEach(one -> passwords.add(initials.make()));
    return units.as(
        job,
        () -> {
          Rule.require(
              invitations.use(member.id(), digest, clock.instant()),
              AccountProblems.BAD_INVITATION);
          return administrators.appoint(member, three, passwords);
        });
  }

  private static void requireThree(List<FirstAdministrator> three) {
    var roles = three.stream().map(FirstAdministrator::role).collect(Collectors.toSet());
    var complete =
        three.size() == Role.ADMINISTRATORS.size()
            && !roles.isEmpty()
            && EnumSet.copyOf(roles).equals(EnumSet.copyOf(Role.ADMINISTRATORS));
    Rule.require(complete, AccountProblems.THREE_ADMINISTRATORS);
  }
}
