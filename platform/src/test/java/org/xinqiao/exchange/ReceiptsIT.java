package org.xinqiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.exchange.AgreementsIT.refused;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Recorded;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;

@PlatformTest
class ReceiptsIT {
  private static Trade trade;

  @Autowired ApplicationContext context;
  @Autowired Receipts receipts;
  @Autowired Deliveries deliveries;
  @Autowired Viewer viewer;
  @Autowired Audit audit;
  @Autowired UnitOfWork unit;

  @BeforeEach
  void open() {
    if (trade == null) {
      trade = Trade.open(context);
    }
  }

  @Test
  void whatWasOpenedIsSignedForOnceAndBothSidesKnow() {
    var delivery = delivered(ConfidentialityLevel.L2);
    var id = delivery.id();
    refused(DeliveryProblems.NOT_OPENED, () -> reader().call(() -> receipts.signFor(id)));
    reader().call(() -> viewer.page(id, 1));

    var signed = reader().call(() -> receipts.signFor(id));

    assertThat(signed.opening().signedFor().account()).isEqualTo(reader().account());
    assertThat(trade.sent(id).opening().signedFor()).isEqualTo(signed.opening().signedFor());
    for (var side : List.of(trade.bank.staff(), reader())) {
      assertThat(actions(side, delivery)).endsWith("exchange.view-page", "exchange.sign-for");
    }
    refused(
        DeliveryProblems.SIGNED_FOR,
        () -> trade.insurer.colleague().call(() -> receipts.signFor(id)));
  }

  @Test
  void onlyWhoMayLookSignsFor() {
    var id = delivered(ConfidentialityLevel.L4).id();
    trade.insurer.executive().call(() -> viewer.page(id, 1));

    refused(AccessProblems.EXECUTIVES_ONLY, () -> reader().call(() -> receipts.signFor(id)));
    refused(
        DeliveryProblems.NOT_RECIPIENT,
        () -> trade.bank.executive().call(() -> receipts.signFor(id)));
    refused(
        FunctionPermission.DENIED,
        () -> trade.insurerTown.administrator(Role.AUDIT_ADMIN).call(() -> receipts.signFor(id)));
    assertThat(trade.sent(id).opening().signedFor()).isNull();
  }

  @Test
  void everybodyReadsTheirOwnLooksAndOversightAllOfThem() throws IOException {
    var id = delivered(ConfidentialityLevel.L2).id();
    reader().call(() -> viewer.page(id, 1));
    var colleague = trade.insurer.colleague();
    colleague.call(() -> viewer.page(id, 1));
    colleague.call(() -> viewer.download(id)).content().close();

    assertThat(looks(reader(), id))
        .extracting(Receipts.Looked::kind)
        .containsExactly(Receipts.Kind.PAGE, Receipts.Kind.OPENED);
    assertThat(looks(reader(), id)).allMatch(look -> look.account().equals(reader().account()));
    assertThat(looks(colleague, id))
        .extracting(Receipts.Looked::kind)
        .containsExactly(Receipts.Kind.DOWNLOAD, Receipts.Kind.PAGE);
    for (var overseer :
        List.of(
            trade.insurer.compliance(),
            trade.insurerTown.administrator(Role.AUDIT_ADMIN),
            trade.bank.staff())) {
      assertThat(looks(overseer, id)).as(overseer.reference()).hasSize(4);
    }
    assertThat(looks(reader(), id).getFirst().place()).isEqualTo(1);
  }

  @Test
  void looksAtOtherDeliveriesOfTheSameDatumAreNotMixedIn() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var first = trade.delivered(asset, trade.to(agreement)).id();
    var second = trade.delivered(asset, trade.to(agreement)).id();
    reader().call(() -> viewer.page(first, 1));

    assertThat(looks(reader(), first)).hasSize(2);
    assertThat(looks(reader(), second)).isEmpty();
  }

  @Test
  void theMarkAloneIsForThoseWhoMayLook() {
    var id = delivered(ConfidentialityLevel.L4).id();

    assertThat(trade.insurer.executive().call(() -> viewer.overlay(id))).isNotEmpty();
    refused(AccessProblems.EXECUTIVES_ONLY, () -> reader().call(() -> viewer.overlay(id)));
    refused(
        DeliveryProblems.NOT_RECIPIENT,
        () -> trade.bank.executive().call(() -> viewer.overlay(id)));
    assertThat(trade.sent(id).opening()).as("a mark is no look").isNull();
  }

  private List<Receipts.Looked> looks(Actor actor, Delivery.Id id) {
    return actor.call(() -> receipts.looks(id));
  }

  private Delivery delivered(ConfidentialityLevel level) {
    var agreement = trade.inForce(trade.terms(level));
    return trade.delivered(trade.text("季度例会安排", level), trade.to(agreement));
  }

  private List<String> actions(Actor side, Delivery delivery) {
    return unit.as(side, () -> audit.history(delivery.subject().identity())).stream()
        .map(Recorded::action)
        .toList();
  }

  private Actor reader() {
    return trade.insurer.staff();
  }
}
