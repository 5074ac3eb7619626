package org.xinqiao.account;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.MemberProblems;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;

/** Writes a new account and the person behind it; used by set-up and by administrators. */
@Component
class AccountCreation {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.]{1,31}");
  private static final Set<String> GUESSED_FIRST =
      Set.of(
          "admin",
          "administrator",
          "root",
          "test",
          "guest",
          "user",
          "system",
          "sys",
          "sysadmin",
          "superuser",
          "operator",
          "manager",
          "master",
          "demo",
          "default",
          "public",
          "support",
          "service",
          "security",
          "audit",
          "auditor",
          "sa",
          "oracle",
          "postgres",
          "web",
          "info");

  private final AccountStore store;
  private final PersonPseudonyms pseudonyms;
  private final Institutions institutions;
  private final Ids ids;
  private final Clock clock;

  AccountCreation(
      AccountStore store,
      PersonPseudonyms pseudonyms,
      Institutions institutions,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.pseudonyms = pseudonyms;
    this.institutions = institutions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Refuses names outside the rule and names that everybody guesses first. */
  void requireName(String name) {
    Rule.require(NAME.matcher(name).matches(), AccountProblems.BAD_NAME);
    var plain = name.replaceAll("[0-9]", "");
    Rule.require(!GUESSED_FIRST.contains(plain), AccountProblems.WEAK_NAME);
  }

  /** Refuses a department or post that the actor's institution does not have. */
  void requirePlace(NewAccount wanted) {
    var department = wanted.department();
    if (department != null) {
      institutions.department(department);
    }
    var post = wanted.post();
    if (post != null) {
      Rule.require(
          institutions.post(post).department().equals(department), MemberProblems.UNKNOWN_POST);
    }
  }

  /** Creates an account without roles and without a password. */
  @Transactional(propagation = Propagation.MANDATORY)
  Account create(InstitutionId institution, NewAccount wanted) {
    requireName(wanted.name());
    MemberProblems.requireName(wanted.personName());
    var number = IdentityNumber.parse(wanted.identityNumber());
    var now = clock.instant();
    var person =
        store.person(
            institution, ids.next(), wanted.personName(), pseudonyms.of(institution, number), now);
    var account =
        new Account(
            new Account.Id(ids.next()),
            institution,
            new Account.Person(person, wanted.personName()),
            wanted.name(),
            new Account.Place(wanted.department(), wanted.post()),
            Set.of(),
            new Account.Access(Account.Password.NONE, false),
            now);
    if (!store.insert(account, creator())) {
      throw new Problem(AccountProblems.NAME_TAKEN);
    }
    return account;
  }

  private static UUID creator() {
    return Actor.current().account();
  }
}
