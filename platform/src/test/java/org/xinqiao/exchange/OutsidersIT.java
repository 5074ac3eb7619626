package org.xinqiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.exchange.AgreementsIT.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.provenance.Passports;

/** What people from outside see of deliveries and passports: what names them, and no other. */
@PlatformTest
class OutsidersIT {
  private static Trade trade;
  private static Actor partner;
  private static Actor otherPartner;
  private static Actor customer;
  private static Actor regulator;
  private static Agreement agreement;

  @Autowired ApplicationContext context;

  @BeforeEach
  void open() {
    if (trade == null) {
      trade = Trade.open(context);
      agreement = trade.inForce(ConfidentialityLevel.L2);
      var department = trade.insurerTown.department("外联部").id();
      partner = trade.person(trade.insurerTown, "partner", department, Role.PARTNER);
      otherPartner = trade.person(trade.insurerTown, "partner.two", department, Role.PARTNER);
      customer = trade.person(trade.insurerTown, "customer", department, Role.CUSTOMER);
      regulator = trade.person(trade.insurerTown, "regulator", department, Role.REGULATOR);
    }
  }

  private Delivery sentTo(Actor addressee, String text) {
    var asset = trade.text(text, ConfidentialityLevel.L1);
    return trade.delivered(asset, trade.to(agreement, addressee.account()));
  }

  private void looks(Actor reader, Delivery delivery) {
    reader.call(() -> trade.bean(Viewer.class).page(delivery.id(), 1));
  }

  private void seesOnlyWhatNames(Actor reader, Delivery own) {
    assertThat(trade.inbox(reader))
        .extracting(delivery -> delivery.route().recipientAccount())
        .containsOnly(reader.account());
    assertThat(trade.inbox(reader)).extracting(Delivery::id).contains(own.id());
  }

  @Test
  void aPartnerSeesOpensAndTracesWhatNamesThemAndNothingElse() {
    var own = sentTo(partner, "写给合作机构联系人的材料");
    var everybodys =
        trade.delivered(trade.text("写给全机构的材料", ConfidentialityLevel.L1), trade.to(agreement));

    seesOnlyWhatNames(partner, own);
    assertThat(trade.inbox(otherPartner)).isEmpty();
    looks(partner, own);
    refused(DeliveryProblems.UNKNOWN, () -> looks(otherPartner, own));
    refused(DeliveryProblems.UNKNOWN, () -> looks(partner, everybodys));

    assertThat(passport(partner, own)).isEqualTo(own.subject().identity());
    refused(Passports.UNKNOWN, () -> passport(otherPartner, own));
    refused(Passports.UNKNOWN, () -> passport(partner, everybodys));
  }

  @Test
  void aCustomerOpensWhatNamesThemButHasNoPassports() {
    var own = sentTo(customer, "写给客户的材料");

    seesOnlyWhatNames(customer, own);
    looks(customer, own);
    refused(FunctionPermission.DENIED, () -> passport(customer, own));
    assertThat(
            trade
                .as(customer, Deliveries.class, d -> d.outbox(Page.Request.of(null, null)))
                .items())
        .isEmpty();
  }

  @Test
  void theSendersOwnOutsidersSeeNothingOfWhatItSent() {
    var here = trade.bankTown.department("联络处").id();
    var inside = trade.person(trade.bankTown, "partner", here, Role.PARTNER);
    var sent = sentTo(customer, "另一份写给客户的材料");

    refused(
        DeliveryProblems.UNKNOWN,
        () -> trade.as(inside, Deliveries.class, door -> door.get(sent.id())));
    refused(Passports.UNKNOWN, () -> passport(inside, sent));
  }

  @Test
  void aRegulatorReadsPassportsOfBothSidesAndNoContent() {
    var sent = sentTo(partner, "监管可以看到它的身份证");
    var senders =
        trade.person(
            trade.bankTown, "regulator", trade.bankTown.department("检查组").id(), Role.REGULATOR);

    assertThat(passport(regulator, sent)).isEqualTo(sent.subject().identity());
    assertThat(passport(senders, sent)).isEqualTo(sent.subject().identity());
    refused(FunctionPermission.DENIED, () -> looks(regulator, sent));
    refused(FunctionPermission.DENIED, () -> trade.inbox(regulator));
  }

  private static String passport(Actor reader, Delivery delivery) {
    var identity = delivery.subject().identity();
    return trade.as(reader, Passports.class, door -> door.get(identity)).block().identity();
  }
}
