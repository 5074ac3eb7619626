package org.xinqiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.audit.Ledger;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.provenance.PassportLine;
import org.xinqiao.provenance.Passports;

/** From agreement to receipt, as the demo goes. */
@PlatformTest
class MainWayIT {
  @Autowired ApplicationContext context;
  @Autowired Ledger ledger;

  private Trade trade;

  @BeforeEach
  void open() {
    trade = Trade.open(context);
  }

  @Test
  void aDatumGoesFromOneInstitutionToTheOther() throws IOException {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    assertThat(agreement.state()).isEqualTo(Agreement.State.IN_FORCE);
    var asset = trade.text("贷款五级分类汇总说明。\n第一季度无异常。\n", ConfidentialityLevel.L2);

    var scheduled = trade.released(asset, trade.to(agreement));
    assertThat(scheduled.progress().state()).isEqualTo(Delivery.State.SCHEDULED);
    assertThat(trade.inbox(trade.insurer.staff())).isEmpty();

    var delivered = trade.carry(scheduled);
    assertThat(delivered.progress().failure()).isNull();
    assertThat(delivered.progress().state()).isEqualTo(Delivery.State.DELIVERED);
    var reader = trade.insurer.staff();
    assertThat(trade.inbox(reader)).extracting(Delivery::id).containsExactly(delivered.id());

    var page = trade.as(reader, Viewer.class, door -> door.page(delivered.id(), 1));
    assertThat(ImageIO.read(new ByteArrayInputStream(page.png()))).isNotNull();
    assertThat(trade.sent(delivered.id()).opening().account()).isEqualTo(reader.account());

    try (var download =
        trade.as(reader, Viewer.class, door -> door.download(delivered.id())).content()) {
      assertThat(new String(download.readAllBytes(), StandardCharsets.UTF_8)).startsWith("贷款五级分类");
    }

    ledger.catchUp();
    var passport =
        trade.as(trade.bank.staff(), Passports.class, door -> door.get(asset.digitalIdentity()));
    assertThat(passport.lines())
        .extracting(PassportLine::action)
        .containsExactly(
            "passport.mint",
            "catalogue.register",
            "publication.submit",
            "publication.publish",
            "exchange.schedule",
            "exchange.deliver",
            "exchange.receipt",
            "exchange.view-page",
            "exchange.download");
    assertThat(passport.lines())
        .extracting(PassportLine::proof)
        .containsOnly(PassportLine.Proof.PROVED);
    var received = trade.as(reader, Passports.class, door -> door.get(asset.digitalIdentity()));
    assertThat(received.lines())
        .extracting(PassportLine::action)
        .containsExactly(
            "passport.mint",
            "exchange.deliver",
            "exchange.receive",
            "exchange.receipt",
            "exchange.view-page",
            "exchange.download");
  }
}
