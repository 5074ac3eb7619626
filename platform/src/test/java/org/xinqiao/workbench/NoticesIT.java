package org.xinqiao.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.account.Grants;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.exchange.Agreements;
import org.xinqiao.exchange.Receipts;
import org.xinqiao.exchange.Trade;
import org.xinqiao.exchange.Viewer;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.publication.Publication;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Quarantine;
import org.xinqiao.screening.Quarantines;
import org.xinqiao.testkit.ManualClock;
import org.xinqiao.workbench.Notice.Kind;

/** Who is told what, by what they read afterwards. */
@PlatformTest
class NoticesIT {
  @Autowired ApplicationContext context;
  @Autowired Notices notices;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;
  @Autowired ManualClock clock;
  private Trade trade;

  @BeforeEach
  void open() {
    trade = Trade.open(context);
  }

  @Test
  void aRequestIsToldToEachTierInItsTurnAndItsEndToWhoeverAsked() {
    var publication = submitted();
    assertThat(kinds(trade.bank.colleague())).contains(Kind.APPROVAL_ASKED);
    assertThat(kinds(trade.bank.head())).contains(Kind.APPROVAL_ASKED);
    assertThat(kinds(trade.bank.compliance())).doesNotContain(Kind.APPROVAL_ASKED);
    assertThat(kinds(trade.bank.staff())).doesNotContain(Kind.APPROVAL_ASKED);

    vote(publication, trade.bank.colleague(), Approval.Verb.APPROVE);
    vote(publication, trade.bank.head(), Approval.Verb.APPROVE);
    assertThat(kinds(trade.bank.compliance())).contains(Kind.APPROVAL_ASKED);
    vote(publication, trade.bank.compliance(), Approval.Verb.APPROVE);

    var told = news(trade.bank.staff()).getFirst();
    assertThat(told.about().kind()).isEqualTo(Kind.APPROVAL_GRANTED);
    assertThat(told.about().subject()).isEqualTo(publication.approval().value());
    assertThat(told.about().title().zh()).contains("协查材料");
    assertThat(told.source().account()).isEqualTo(trade.bank.compliance().account());
  }

  @Test
  void aReturnIsToldToWhoeverAskedAndAWithdrawalToWhoeverHadIt() {
    vote(submitted(), trade.bank.colleague(), Approval.Verb.RETURN);
    assertThat(kinds(trade.bank.staff())).startsWith(Kind.APPROVAL_RETURNED);

    var second = submitted();
    vote(second, trade.bank.colleague(), Approval.Verb.APPROVE);
    trade.as(trade.bank.staff(), Approvals.class, door -> door.withdraw(second.approval(), "有误"));
    assertThat(kinds(trade.bank.colleague())).startsWith(Kind.APPROVAL_WITHDRAWN);
    assertThat(kinds(trade.bank.head())).startsWith(Kind.APPROVAL_WITHDRAWN);
    assertThat(kinds(trade.bank.compliance())).doesNotContain(Kind.APPROVAL_WITHDRAWN);
  }

  @Test
  void aDeadlineIsToldWhenItIsNearAndWhenItHasPassed() {
    var publication = submitted();
    clock.advance(Duration.ofHours(13));
    vote(publication, trade.bank.colleague(), Approval.Verb.APPROVE);
    assertThat(kinds(trade.bank.head())).contains(Kind.DEADLINE_NEAR);
    assertThat(kinds(trade.bank.staff())).doesNotContain(Kind.DEADLINE_NEAR);
    clock.advance(Duration.ofHours(12));
    vote(publication, trade.bank.head(), Approval.Verb.APPROVE);
    assertThat(kinds(trade.bank.staff())).contains(Kind.DEADLINE_PASSED);
    assertThat(kinds(trade.bank.executive())).contains(Kind.DEADLINE_PASSED);
  }

  @Test
  void anArrivalIsToldToTheRecipientsAndTheFirstLookToTheOwner() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度说明。\n", ConfidentialityLevel.L2);
    var delivery = trade.delivered(asset, trade.to(agreement));
    var reader = trade.insurer.staff();

    var arrived = news(reader).getFirst();
    assertThat(arrived.about().kind()).isEqualTo(Kind.DELIVERY_ARRIVED);
    assertThat(arrived.about().subject()).isEqualTo(delivery.id().value());
    assertThat(arrived.source().party()).isEqualTo(trade.bankTown.member().id());
    assertThat(kinds(trade.insurerTown.administrator(Role.SYSTEM_ADMIN)))
        .doesNotContain(Kind.DELIVERY_ARRIVED);

    for (var look = 0; look < 2; look++) {
      trade.as(reader, Viewer.class, door -> door.page(delivery.id(), 1));
    }
    var receipts =
        news(trade.bank.staff()).stream()
            .filter(notice -> notice.about().kind() == Kind.DELIVERY_OPENED)
            .toList();
    assertThat(receipts).hasSize(1);
    assertThat(receipts.getFirst().source().party()).isEqualTo(trade.insurerTown.member().id());
    assertThat(receipts.getFirst().source().account()).isNull();
    assertThat(receipts.getFirst().about().subject()).isEqualTo(delivery.route().publication());

    trade.as(reader, Receipts.class, door -> door.signFor(delivery.id()));
    assertThat(kinds(trade.bank.staff())).startsWith(Kind.DELIVERY_SIGNED_FOR);
  }

  @Test
  void aNamedDeliveryIsToldToItsAddresseeAlone() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("专送。\n", ConfidentialityLevel.L2);
    trade.delivered(asset, trade.to(agreement, trade.insurer.head().account()));
    assertThat(kinds(trade.insurer.head())).startsWith(Kind.DELIVERY_ARRIVED);
    assertThat(kinds(trade.insurer.staff())).doesNotContain(Kind.DELIVERY_ARRIVED);
  }

  @Test
  void topSecretIsToldToExecutivesWithoutItsName() {
    var agreement = trade.inForce(ConfidentialityLevel.L4);
    var asset = trade.text("董事会材料。\n", ConfidentialityLevel.L4);
    trade.delivered(asset, trade.to(agreement));
    var told = news(trade.insurer.executive()).getFirst();
    assertThat(told.about().kind()).isEqualTo(Kind.DELIVERY_ARRIVED);
    assertThat(told.about().title().zh()).doesNotContain("协查材料");
    assertThat(kinds(trade.insurer.staff())).doesNotContain(Kind.DELIVERY_ARRIVED);
  }

  @Test
  void whatCannotCrossIsToldToItsOwner() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var delivery =
        trade.released(trade.text("说明。\n", ConfidentialityLevel.L2), trade.to(agreement));
    trade.as(
        trade.insurer.compliance(),
        Agreements.class,
        door -> door.terminate(agreement.id(), "合作结束"));
    trade.carry(delivery);
    assertThat(kinds(trade.bank.staff())).startsWith(Kind.DELIVERY_FAILED);
  }

  @Test
  void anAgreementIsToldToWhoeverSignsNextAndItsBeginningAndEndToBoth() {
    var draft = trade.draft(trade.terms(ConfidentialityLevel.L2));
    assertThat(kinds(trade.insurer.compliance())).doesNotContain(Kind.AGREEMENT_TO_SIGN);
    var signed = trade.sign(draft, trade.bank.compliance());
    assertThat(kinds(trade.bank.executive())).startsWith(Kind.AGREEMENT_TO_SIGN);
    signed = trade.sign(signed, trade.bank.executive());
    assertThat(kinds(trade.insurer.compliance())).startsWith(Kind.AGREEMENT_TO_SIGN);
    signed = trade.sign(signed, trade.insurer.compliance());
    signed = trade.sign(signed, trade.insurer.executive());
    var id = signed.id();
    assertThat(kinds(trade.bank.compliance())).startsWith(Kind.AGREEMENT_IN_FORCE);
    assertThat(kinds(trade.insurer.compliance())).startsWith(Kind.AGREEMENT_IN_FORCE);
    trade.as(trade.insurer.compliance(), Agreements.class, door -> door.terminate(id, "合作结束"));
    assertThat(kinds(trade.bank.executive())).startsWith(Kind.AGREEMENT_ENDED);
    assertThat(kinds(trade.insurer.executive())).startsWith(Kind.AGREEMENT_ENDED);
    assertThat(kinds(trade.bank.staff())).doesNotContain(Kind.AGREEMENT_ENDED);
  }

  @Test
  void aQuarantineIsToldToComplianceAndItsDecisionToWhoeverBroughtIt() {
    var bytes = "绝密★30年\n某文件\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() ->
            trade.as(
                trade.bank.staff(),
                Contents.class,
                door -> door.receive(new ByteArrayInputStream(bytes), "a.txt", "text/plain")))
        .isInstanceOf(Problem.class);
    var open =
        trade.as(
            trade.bank.compliance(),
            Quarantines.class,
            door -> door.list(Page.Request.of(null, 1)).items().getFirst());
    assertThat(kinds(trade.bank.compliance())).startsWith(Kind.QUARANTINE_OPEN);
    trade.as(
        trade.bank.compliance(),
        Quarantines.class,
        door -> door.decide(open.content(), Quarantine.Outcome.FALSE_ALARM, "示例文本"));
    var told = news(trade.bank.staff()).getFirst();
    assertThat(told.about().kind()).isEqualTo(Kind.QUARANTINE_DECIDED);
    assertThat(told.about().title().zh()).contains("误报");
  }

  @Test
  void whatAdministratorsChangeIsToldToTheHolderOfTheAccount() {
    var staff = trade.bank.staff();
    var id = new Account.Id(staff.account());
    assertThat(kinds(staff)).contains(Kind.ROLE_GRANTED);
    var security = trade.bankTown.administrator(Role.SECURITY_ADMIN);
    trade.as(security, Grants.class, door -> door.grant(id, Role.HEAD));
    trade.as(security, Grants.class, door -> door.revoke(id, Role.HEAD));
    assertThat(kinds(staff)).startsWith(Kind.ROLE_REVOKED, Kind.ROLE_GRANTED);
    assertThat(news(staff).getFirst().about().title()).isEqualTo(Role.HEAD.title());
    var system = trade.bankTown.administrator(Role.SYSTEM_ADMIN);
    trade.as(system, Accounts.class, door -> door.resetPassword(id));
    trade.as(security, Accounts.class, door -> door.unlock(id));
    assertThat(kinds(staff)).startsWith(Kind.ACCOUNT_UNLOCKED, Kind.PASSWORD_RESET);
  }

  @Test
  void nobodyReadsOrMarksWhatOthersWereTold() {
    submitted();
    var mine = news(trade.bank.colleague()).getFirst();
    var before = unread(trade.bank.colleague());
    for (var other : List.of(trade.bank.compliance(), trade.insurer.staff())) {
      assertThat(news(other)).extracting(Notice::id).doesNotContain(mine.id());
      var seen =
          unit.as(
              other,
              () ->
                  jdbc.sql("select distinct reader from workbench.notice")
                      .query(java.util.UUID.class)
                      .list());
      assertThat(seen).containsExactly(other.account());
      unit.as(
          other,
          () -> {
            notices.read(Set.of(mine.id().value()));
            return jdbc.sql("update workbench.notice set read_at = now()").update();
          });
    }
    assertThat(unread(trade.bank.colleague())).isEqualTo(before);
  }

  @Test
  void readingOneOrAllIsKeptAndWhatCameLaterStaysUnread() {
    submitted();
    var colleague = trade.bank.colleague();
    var all = unread(colleague);
    var newest = news(colleague).getFirst().id();
    colleague.call(() -> {
      notices.read(Set.of(newest.value()));
      return true;
    });
    assertThat(unread(colleague)).isEqualTo(all - 1);
    submitted();
    colleague.call(() -> {
      notices.readUpTo(newest);
      return true;
    });
    assertThat(unread(colleague)).isEqualTo(1);
    var unreadOnly = colleague.call(() -> notices.list(Page.Request.of(null, 50), true)).items();
    assertThat(unreadOnly).singleElement().extracting(Notice::readAt).isNull();
  }

  @Test
  void whatDidNotHappenIsNotTold() {
    var before = kinds(trade.bank.colleague());
    var asset = trade.text("未提交的说明。\n", ConfidentialityLevel.L2);
    assertThatThrownBy(() ->
            unit.as(
                trade.bank.staff(),
                () -> {
                  trade.submit(asset);
                  throw new IllegalStateException("the platform stops here");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(kinds(trade.bank.colleague())).isEqualTo(before);
  }

  @Test
  void aNoticeCannotBeRewrittenOrTakenBack() {
    for (var attempt :
        List.of("update workbench.notice set title_zh = ''", "delete from workbench.notice")) {
      assertThatThrownBy(() -> unit.as(trade.bank.staff(), () -> jdbc.sql(attempt).update()))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private Publication submitted() {
    return trade.submit(trade.text("内部说明 " + clock.instant() + "\n", ConfidentialityLevel.L2));
  }

  private void vote(Publication publication, Actor voter, Approval.Verb verb) {
    trade.as(
        voter,
        Approvals.class,
        door -> door.vote(publication.approval(), verb, "已核对", publication.digest()));
  }

  private List<Notice> news(Actor reader) {
    return reader.call(() -> notices.list(Page.Request.of(null, 100), false)).items();
  }

  private List<Kind> kinds(Actor reader) {
    return news(reader).stream().map(notice -> notice.about().kind()).toList();
  }

  private long unread(Actor reader) {
    return reader.call(notices::unread);
  }
}
