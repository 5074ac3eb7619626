package org.xinqiao.exchange;

import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.watermark.MarkText;

/** What stands on each page shown: who looks, where, when, at which delivery. */
@Component
class Marks {
  private final Accounts accounts;
  private final Institutions institutions;

  Marks(Accounts accounts, Institutions institutions) {
    this.accounts = accounts;
    this.institutions = institutions;
  }

  MarkText of(Delivery delivery, OffsetDateTime at) {
    var actor = Actor.current();
    var member = institutions.get(actor.institution());
    var person =
        accounts
            .find(new Account.Id(actor.account()))
            .map(account -> account.person().name())
            .orElse(actor.who().name());
    var signIn = actor.who().name() + "@" + member.code();
    return new MarkText(person, signIn, member.name(), at, delivery.id().toString());
  }
}
