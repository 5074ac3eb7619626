package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.crypto.Verification;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Destinations;
import org.xinqiao.vault.Vault;

/**
 * Which ways lead out: default is none. Asked when data are handed in for review, again when they
 * cross, and, for the agreement itself, at each look at what crossed.
 */
@Component
class Ways implements Destinations {
  private final AgreementStore store;
  private final Accounts accounts;
  private final Vault vault;
  private final UnitOfWork unit;
  private final Clock clock;

  Ways(AgreementStore store, Accounts accounts, Vault vault, UnitOfWork unit, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.vault = vault;
    this.unit = unit;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void require(Asset asset, Destination destination) {
    open(asset, destination);
  }

  /** As {@link #require}; answers the agreement under which it may go. */
  Agreement open(Asset asset, Destination destination) {
    var agreement = inForce(destination.agreement());
    var terms = agreement.terms();
    var which = Text.of("协议 " + agreement.id(), "Agreement " + agreement.id());
    var parties =
        terms.sender().equals(asset.institution())
            && terms.recipient().equals(destination.recipient());
    Rule.require(parties, AgreementProblems.NOT_A_PARTY, which);
    var purpose = terms.purpose().equals(asset.about().purpose().strip());
    Rule.require(purpose, AgreementProblems.OTHER_PURPOSE, which);
    var category = terms.categories().contains(asset.category());
    Rule.require(category, AgreementProblems.OTHER_CATEGORY, which);
    var below = asset.level().compareTo(terms.ceiling()) <= 0;
    Rule.require(below, AgreementProblems.ABOVE_CEILING, which);
    var account = destination.recipientAccount();
    if (account != null) {
      var there = isThere(destination.recipient(), account);
      Rule.require(there, AgreementProblems.RECIPIENT_ELSEWHERE, which);
    }
    return agreement;
  }

  /** The agreement, signed by all four, unchanged since, inside its period. */
  Agreement inForce(UUID id) {
    var now = clock.instant();
    var found = store.find(id, now);
    var which = Text.of("协议 " + id, "Agreement " + id);
    var agreement = found.orElseThrow(() -> new Problem(AgreementProblems.NONE, which));
    var terminated = agreement.state() == Agreement.State.TERMINATED;
    Rule.require(!terminated, AgreementProblems.TERMINATED, which);
    var timely = agreement.terms().period().holds(now);
    Rule.require(timely, AgreementProblems.EXPIRED, which);
    var signed = agreement.signatures().size() == agreement.order().size();
    Rule.require(signed, AgreementProblems.NONE, which);
    Rule.require(signaturesHold(agreement), AgreementProblems.BROKEN, which);
    return agreement;
  }

  Optional<Agreement> find(UUID id) {
    return store.find(id, clock.instant());
  }

  /** Every signature is its side's own over exactly the present text. */
  private boolean signaturesHold(Agreement agreement) {
    var text = agreement.text().getBytes(UTF_8);
    var order = agreement.order();
    for (var n = 0; n < agreement.signatures().size(); n++) {
      var signature = agreement.signatures().get(n);
      var turn = order.get(n);
      var own =
          signature.institution().equals(turn.institution())
              && signature.signed().institution().equals(turn.institution())
              && signature.seat() == turn.seat();
      if (!own || !(vault.verify(text, signature.signed()) instanceof Verification.Valid)) {
        return false;
      }
    }
    return true;
  }

  private boolean isThere(InstitutionId recipient, UUID account) {
    return unit.across(recipient, () -> accounts.find(new Account.Id(account))).isPresent();
  }
}
