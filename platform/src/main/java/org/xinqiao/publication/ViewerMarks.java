package org.xinqiao.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.watermark.MarkText;

/** What stands on each page shown: who looks, where, when, at what. */
@Component
public class ViewerMarks {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final Accounts accounts;
  private final Institutions institutions;

  ViewerMarks(Accounts accounts, Institutions institutions) {
    this.accounts = accounts;
    this.institutions = institutions;
  }

  /** The current actor's mark on what {@code thing} names. */
  public MarkText of(String thing, Instant at) {
    var actor = Actor.current();
    var member = institutions.get(actor.institution());
    var person =
        accounts
            .find(new Account.Id(actor.account()))
            .map(account -> account.person().name())
            .orElse(actor.who().name());
    var signIn = actor.who().name() + "@" + member.code();
    return new MarkText(person, signIn, member.name(), at.atOffset(CHINA), thing);
  }
}
