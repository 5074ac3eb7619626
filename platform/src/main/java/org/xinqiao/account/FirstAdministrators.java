package org.xinqiao.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.institution.Member;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Rule;

/** Writes the three administrators of an institution that is being set up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FirstAdministrators {
  private final AccountCreation creation;
  private final AccountStore store;
  private final InitialPasswords initials;
  private final Audit audit;
  private final Clock clock;

  FirstAdministrators(
      AccountCreation creation,
      AccountStore store,
      InitialPasswords initials,
      Audit audit,
      Clock clock) {
    this.creation = creation;
    this.store = store;
    this.initials = initials;
    this.audit = audit;
    this.clock = clock;
  }

  List<SetUps.Appointed> appoint(
      Member member, List<FirstAdministrator> three, List<InitialPasswords.Fresh> passwords) {
    var persons = new HashSet<>();
    var appointed = new ArrayList<SetUps.Appointed>();
    for (var i = 0; i < three.size(); i++) {
      var one = three.get(i);
      var account =
          creation.create(
              member.id(),
              new NewAccount(one.account(), one.name(), one.identityNumber(), null, null));
      Rule.require(persons.add(account.person().id()), AccountProblems.SAME_PERSON);
      appointed.add(appoint(member, one, account, passwords.get(i)));
    }
    return List.copyOf(appointed);
  }

  private SetUps.Appointed appoint(
      Member member, FirstAdministrator one, Account account, InitialPasswords.Fresh password) {
    var id = account.id().value();
    var stamp = new AccountStore.Stamp(Actor.current().account(), clock.instant());
    store.grant(member.id(), id, one.role(), stamp);
    var initial = initials.put(member.id(), id, password);
    audit.append(
        Act.of("account.set-up")
            .with("account", id)
            .with("person", account.person().id())
            .with("name", account.name())
            .with("role", one.role()));
    var name = account.name() + "@" + member.code();
    return new SetUps.Appointed(one.role(), account.id(), name, initial);
  }
}
