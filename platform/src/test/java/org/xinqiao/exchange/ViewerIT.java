package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.exchange.AgreementsIT.refused;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Recorded;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingRule;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.postgres.Database;
import org.xinqiao.screening.Renderings;

@PlatformTest
class ViewerIT {
  private static Trade trade;

  @Autowired ApplicationContext context;
  @Autowired Viewer viewer;
  @Autowired Audit audit;
  @Autowired UnitOfWork unit;
  @Autowired Database database;

  @BeforeEach
  void open() {
    if (trade == null) {
      trade = Trade.open(context);
    }
  }

  @Test
  void theFirstLookIsTheReceiptAndEveryLookIsInBothLogs() {
    var delivery = delivered(ConfidentialityLevel.L2, trade.terms(ConfidentialityLevel.L2));
    reader().call(() -> viewer.page(delivery.id(), 1));
    trade.insurer.colleague().call(() -> viewer.page(delivery.id(), 1));

    for (var side : List.of(trade.bank.staff(), reader())) {
      assertThat(actions(side, delivery))
          .endsWith("exchange.receipt", "exchange.view-page", "exchange.view-page");
    }
    var opening = trade.sent(delivery.id()).opening();
    assertThat(opening.account()).isEqualTo(reader().account());
  }

  /** The line in the log can't be written: not one byte may leave. */
  @Test
  void withoutALineInTheLogThereAreNoBytes() {
    var delivery = delivered(ConfidentialityLevel.L2, trade.terms(ConfidentialityLevel.L2));
    var before = actions(reader(), delivery);
    try (var owner = owner()) {
      var asOwner = JdbcClient.create(owner);
      asOwner
          .sql(
              """
              create function exchange.no_log() returns trigger language plpgsql as $$
              begin raise exception 'the log is full'; end $$\
              """)
          .update();
      asOwner
          .sql(
              "create trigger no_log before insert on audit.entry for each row"
                  + " when (new.action like 'exchange.%') execute function exchange.no_log()")
          .update();
      try {
        assertThatThrownBy(() -> reader().call(() -> viewer.page(delivery.id(), 1)))
            .rootCause()
            .hasMessageContaining("the log is full");
        assertThatThrownBy(() -> reader().call(() -> viewer.download(delivery.id())))
            .rootCause()
            .hasMessageContaining("the log is full");
        assertThatThrownBy(() -> reader().call(() -> viewer.table(delivery.id(), 1)))
            .rootCause()
            .hasMessageContaining("the log is full");
      } finally {
        asOwner.sql("drop trigger no_log on audit.entry").update();
        asOwner.sql("drop function exchange.no_log()").update();
      }
    }
    assertThat(actions(reader(), delivery)).isEqualTo(before);
    assertThat(trade.sent(delivery.id()).opening()).isNull();
  }

  @Test
  void aTableIsShownInWindowsWithMaskedCells() {
    var csv = new StringBuilder("id,amount\n");
    for (var n = 1; n <= 120; n++) {
      csv.append(n).append(',').append(1000 + n).append('\n');
    }
    var agreement =
        trade.inForce(ConfidentialityLevel.L2, new ColumnRule("amount", MaskingRule.FULL));
    var bytes = csv.toString().getBytes(UTF_8);
    var asset = trade.register("loans.csv", "text/csv", bytes, ConfidentialityLevel.L2);
    var id = trade.delivered(asset, trade.to(agreement)).id();

    var first = reader().call(() -> viewer.table(id, 1)).window();
    var last = reader().call(() -> viewer.table(id, 101));
    var third = last.window();

    assertThat(first.header()).containsExactly("id", "amount");
    assertThat(first.rows()).hasSize(Viewer.ROWS).allMatch(row -> row.get(1).equals("******"));
    assertThat(last.windows()).isEqualTo(3);
    assertThat(third.rows()).hasSize(20);
    assertThat(third.rows().getFirst().getFirst()).isEqualTo("101");
    refused(Renderings.UNKNOWN_PAGE, () -> reader().call(() -> viewer.table(id, 1000)));
    refused(Renderings.UNKNOWN_PAGE, () -> reader().call(() -> viewer.page(id, 0)));
  }

  @Test
  void levelFourIsPagesForListedExecutivesAndNothingElse() {
    var id = delivered(ConfidentialityLevel.L4, trade.terms(ConfidentialityLevel.L4)).id();
    var executive = trade.insurer.executive();
    var unlisted =
        trade.person(
            trade.insurerTown,
            "unlisted",
            new org.xinqiao.institution.Department.Id(executive.standing().department()),
            Role.EXECUTIVE);

    assertThat(executive.call(() -> viewer.page(id, 1)).png()).isNotEmpty();
    refused(AccessProblems.VIEW_ONLY, () -> executive.call(() -> viewer.download(id)));
    refused(DeliveryProblems.PAGES_ONLY, () -> executive.call(() -> viewer.table(id, 1)));
    for (var other :
        List.of(unlisted, reader(), trade.insurer.head(), trade.insurer.compliance())) {
      refused(AccessProblems.EXECUTIVES_ONLY, () -> other.call(() -> viewer.page(id, 1)));
      refused(AccessProblems.VIEW_ONLY, () -> other.call(() -> viewer.download(id)));
    }
    refused(
        DeliveryProblems.NOT_RECIPIENT,
        () -> trade.bank.executive().call(() -> viewer.page(id, 1)));
  }

  @Test
  void levelThreeIsDownloadedOnlyWhereItWasAgreed() throws IOException {
    var terms = trade.terms(ConfidentialityLevel.L3);
    var viewOnly = delivered(ConfidentialityLevel.L3, terms).id();
    var free = delivered(ConfidentialityLevel.L3, Trade.downloadable(terms)).id();

    refused(
        DeliveryProblems.DOWNLOAD_NOT_AGREED, () -> reader().call(() -> viewer.download(viewOnly)));
    assertThat(reader().call(() -> viewer.page(viewOnly, 1)).png()).isNotEmpty();
    assertThat(reader().call(() -> viewer.rights(viewOnly)))
        .isEqualTo(
            new Viewer.Rights(
                null, DeliveryProblems.DOWNLOAD_NOT_AGREED, AccessProblems.OTHER_INSTITUTION));
    assertThat(reader().call(() -> viewer.rights(free)))
        .isEqualTo(new Viewer.Rights(null, null, AccessProblems.OTHER_INSTITUTION));
    try (var content = reader().call(() -> viewer.download(free)).content()) {
      assertThat(new String(content.readAllBytes(), UTF_8)).startsWith("季度例会安排");
    }
  }

  @Test
  void afterTheAgreementsEndNothingIsShownAnyMore() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var id = trade.delivered(asset, trade.to(agreement)).id();
    reader().call(() -> viewer.page(id, 1));

    trade.as(
        trade.bank.executive(), Agreements.class, door -> door.terminate(agreement.id(), "合作结束"));

    refused(AgreementProblems.TERMINATED, () -> reader().call(() -> viewer.page(id, 1)));
    refused(AgreementProblems.TERMINATED, () -> reader().call(() -> viewer.download(id)));
  }

  @Test
  void administratorsAndTheSenderLookAtNothing() {
    var id = delivered(ConfidentialityLevel.L1, trade.terms(ConfidentialityLevel.L2)).id();
    var auditor = trade.insurerTown.administrator(Role.AUDIT_ADMIN);

    refused(AccessProblems.ADMINISTRATOR, () -> auditor.call(() -> viewer.page(id, 1)));
    refused(
        DeliveryProblems.NOT_RECIPIENT, () -> trade.bank.staff().call(() -> viewer.page(id, 1)));
  }

  private Delivery delivered(ConfidentialityLevel level, Terms terms) {
    var agreement = trade.inForce(terms);
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

  private HikariDataSource owner() {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(database.ownerUrl());
    pool.setUsername(database.owner().user());
    pool.setPassword(database.owner().password());
    pool.setMaximumPoolSize(1);
    return pool;
  }
}
