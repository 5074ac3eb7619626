package org.xinqiao.workbench;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.account.RoleHolders;
import org.xinqiao.exchange.Agreement;
import org.xinqiao.exchange.AgreementMoved;
import org.xinqiao.exchange.Delivery;
import org.xinqiao.exchange.DeliveryArrived;
import org.xinqiao.exchange.DeliveryFailed;
import org.xinqiao.exchange.DeliveryOpened;
import org.xinqiao.exchange.DeliverySignedFor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;

/** Tells people of what crosses between their institution and another one. */
@Component
class ExchangeNotices {
  private static final Set<Role> BUSINESS =
      Set.of(Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE);

  /** Names of top secret data are told to those who may open them, where they open them. */
  private static final Text UNNAMED = Text.of("平台绝密资料", "Top secret material");

  private final NoticeWriter writer;
  private final RoleHolders holders;

  ExchangeNotices(NoticeWriter writer, RoleHolders holders) {
    this.writer = writer;
    this.holders = holders;
  }

  @EventListener
  void on(DeliveryArrived arrived) {
    var delivery = arrived.delivery();
    writer.tellIn(
        delivery.recipient(),
        delivery.sender(),
        about(Notice.Kind.DELIVERY_ARRIVED, delivery),
        () -> addressees(delivery));
  }

  @EventListener
  void on(DeliveryFailed failed) {
    var delivery = failed.delivery();
    writer.tell(about(Notice.Kind.DELIVERY_FAILED, delivery), owner(delivery));
  }

  /** The receipt: told to whoever owns the datum at the sender's, in the reader's transaction. */
  @EventListener
  void on(DeliveryOpened opened) {
    var delivery = opened.delivery();
    writer.tellIn(
        delivery.sender(),
        delivery.recipient(),
        about(Notice.Kind.DELIVERY_OPENED, delivery),
        () -> owner(delivery));
  }

  @EventListener
  void on(DeliverySignedFor signed) {
    var delivery = signed.delivery();
    writer.tellIn(
        delivery.sender(),
        delivery.recipient(),
        about(Notice.Kind.DELIVERY_SIGNED_FOR, delivery),
        () -> owner(delivery));
  }

  @EventListener
  void on(AgreementMoved moved) {
    var agreement = moved.agreement();
    var terms = agreement.terms();
    switch (agreement.state()) {
      case DRAFT, PROPOSED ->
          agreement
              .next()
              .ifPresent(turn ->
                  tell(
                      Notice.Kind.AGREEMENT_TO_SIGN,
                      agreement,
                      turn.institution(),
                      Set.of(turn.seat())));
      case IN_FORCE -> tellBoth(Notice.Kind.AGREEMENT_IN_FORCE, agreement);
      case TERMINATED -> {
        if (moved.both()) {
          tellBoth(Notice.Kind.AGREEMENT_ENDED, agreement);
        } else {
          tell(Notice.Kind.AGREEMENT_ENDED, agreement, terms.sender(), signers());
        }
      }
      case EXPIRED -> {}
    }
  }

  private void tellBoth(Notice.Kind kind, Agreement agreement) {
    tell(kind, agreement, agreement.terms().sender(), signers());
    tell(kind, agreement, agreement.terms().recipient(), signers());
  }

  private void tell(Notice.Kind kind, Agreement agreement, InstitutionId there, Set<Role> roles) {
    var terms = agreement.terms();
    var from = there.equals(terms.sender()) ? terms.recipient() : terms.sender();
    var title = Text.of(terms.purpose(), terms.purpose());
    var about = new Notice.About(kind, agreement.id().value(), title);
    writer.tellIn(there, from, about, () -> ids(roles));
  }

  private static Set<Role> signers() {
    return Set.of(Role.COMPLIANCE, Role.EXECUTIVE);
  }

  private static Notice.About about(Notice.Kind kind, Delivery delivery) {
    var title = Text.of(delivery.subject().title(), delivery.subject().title());
    var named = isTopSecret(delivery) ? UNNAMED : title;
    var received = kind.subject() == Notice.Subject.DELIVERY;
    var subject = received ? delivery.id().value() : delivery.route().publication();
    return new Notice.About(kind, subject, named);
  }

  private static boolean isTopSecret(Delivery delivery) {
    var copy = delivery.copy();
    return delivery.subject().origin().label() == ConfidentialityLevel.L4
        || delivery.restricted() == ConfidentialityLevel.L4
        || (copy != null && copy.level() == ConfidentialityLevel.L4);
  }

  private static List<UUID> owner(Delivery delivery) {
    return List.of(delivery.subject().origin().owner());
  }

  /** The named account, or everybody there who may open it. */
  private List<UUID> addressees(Delivery delivery) {
    var named = delivery.route().recipientAccount();
    if (named != null) {
      return List.of(named);
    }
    return ids(isTopSecret(delivery) ? Set.of(Role.EXECUTIVE) : BUSINESS);
  }

  private List<UUID> ids(Set<Role> roles) {
    return holders.of(roles, null).stream().map(account -> account.id().value()).toList();
  }
}
