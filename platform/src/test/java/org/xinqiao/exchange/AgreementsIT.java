package org.xinqiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.catalogue.Category;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingRule;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.publication.Destination;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class AgreementsIT {
  private static Trade trade;

  @Autowired ApplicationContext context;
  @Autowired Agreements agreements;
  @Autowired Ways ways;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;
  @Autowired ManualClock clock;

  @BeforeEach
  void open() {
    if (trade == null) {
      trade = Trade.open(context);
    }
  }

  @Test
  void fourSignaturesInOrderPutItInForce() {
    var agreement = trade.draft(terms());
    var states =
        List.of(
            Agreement.State.DRAFT,
            Agreement.State.PROPOSED,
            Agreement.State.PROPOSED,
            Agreement.State.IN_FORCE);
    for (var n = 0; n < 4; n++) {
      agreement = trade.sign(agreement, trade.signers().get(n));
      assertThat(agreement.state()).isEqualTo(states.get(n));
    }
    assertThat(agreement.signatures())
        .extracting(Agreement.Signature::seat)
        .containsExactly(Role.COMPLIANCE, Role.EXECUTIVE, Role.COMPLIANCE, Role.EXECUTIVE);
    assertThat(agreement.signatures())
        .extracting(Agreement.Signature::person)
        .doesNotHaveDuplicates();
    assertThat(agreement.next()).isEmpty();
  }

  @Test
  void whoIsNotNextIsRefusedAndToldWhoIs() {
    var agreement = trade.draft(terms());

    for (var early : List.of(trade.bank.executive(), trade.bank.staff())) {
      assertThatThrownBy(() -> trade.sign(agreement, early)).isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> trade.sign(agreement, trade.bank.executive()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(AgreementProblems.NOT_YOUR_TURN);
              assertThat(problem.detail().zh()).contains("合规人员");
            });
    refused(AgreementProblems.UNKNOWN, () -> trade.sign(agreement, trade.insurer.compliance()));
  }

  @Test
  void onePersonWithTwoRolesSignsOnce() {
    var both =
        trade.person(
            trade.bankTown,
            "both" + System.identityHashCode(this),
            new org.xinqiao.institution.Department.Id(trade.bank.staff().standing().department()),
            Role.COMPLIANCE,
            Role.EXECUTIVE);
    var agreement = trade.sign(trade.draft(terms()), both);

    refused(AgreementProblems.SAME_PERSON, () -> trade.sign(agreement, both));
    assertThat(trade.sign(agreement, trade.bank.executive()).state())
        .isEqualTo(Agreement.State.PROPOSED);
  }

  @Test
  void aChangeVoidsEverySignature() {
    var first = trade.draft(terms());
    var signed = trade.sign(trade.sign(first, trade.bank.compliance()), trade.bank.executive());

    var revised =
        trade.as(
            trade.bank.compliance(),
            Agreements.class,
            door -> door.revise(signed.id(), trade.terms(ConfidentialityLevel.L3)));

    assertThat(revised.version()).isEqualTo(2);
    assertThat(revised.state()).isEqualTo(Agreement.State.DRAFT);
    assertThat(revised.signatures()).isEmpty();
    assertThat(revised.digest()).isNotEqualTo(signed.digest());
    refused(AgreementProblems.CHANGED, () -> trade.sign(signed, trade.bank.compliance()));
    refused(AgreementProblems.UNKNOWN, () -> trade.sign(revised, trade.insurer.compliance()));
  }

  @Test
  void onceInForceItCanOnlyBeEnded() {
    var agreement = trade.inForce(terms());

    refused(
        AgreementProblems.NOT_OPEN,
        () ->
            trade.as(
                trade.bank.compliance(),
                Agreements.class,
                door -> door.revise(agreement.id(), terms())));
    refused(AgreementProblems.NOT_OPEN, () -> trade.sign(agreement, trade.bank.compliance()));
  }

  @Test
  void eitherSideEndsItAtOnce() {
    for (var ender : List.of(trade.bank.executive(), trade.insurer.compliance())) {
      var agreement = trade.inForce(terms());
      var ended = trade.as(ender, Agreements.class, door -> door.terminate(agreement.id(), "合作结束"));

      assertThat(ended.state()).isEqualTo(Agreement.State.TERMINATED);
      assertThat(ended.termination().side()).isEqualTo(ender.institution());
      refused(AgreementProblems.TERMINATED, () -> inForce(agreement));
      refused(
          AgreementProblems.NOT_OPEN,
          () -> trade.as(ender, Agreements.class, door -> door.terminate(agreement.id(), "再次")));
    }
  }

  @Test
  void itExpiresByTheClock() {
    var agreement = trade.inForce(terms());
    assertThat(inForce(agreement).id()).isEqualTo(agreement.id());

    clock.advance(Duration.ofDays(90));

    refused(AgreementProblems.EXPIRED, () -> inForce(agreement));
    var seen = trade.as(trade.insurer.staff(), Agreements.class, door -> door.get(agreement.id()));
    assertThat(seen.state()).isEqualTo(Agreement.State.EXPIRED);
    refused(AgreementProblems.NOT_OPEN, () -> trade.sign(agreement, trade.bank.compliance()));
  }

  @Test
  void beforeItsBeginningItOpensNothing() {
    var now = clock.instant();
    var later = new Terms.Period(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
    var agreement = trade.inForce(with(terms(), later));

    refused(AgreementProblems.EXPIRED, () -> inForce(agreement));
    clock.advance(Duration.ofDays(1));
    assertThat(inForce(agreement).id()).isEqualTo(agreement.id());
  }

  @Test
  void termsChangedBehindThePlatformBreakTheSignatures() {
    var agreement = trade.inForce(terms());
    unit.as(
        trade.bank.compliance(),
        () ->
            jdbc.sql("update exchange.agreement set ceiling = 'L4' where id = ?")
                .param(agreement.id().value())
                .update());

    refused(AgreementProblems.BROKEN, () -> inForce(agreement));
  }

  @Test
  void aStrangerSeesNeitherAgreementNorList() {
    var agreement = trade.inForce(terms());
    var stranger = Town.found(context);
    var officer = Town.actor(stranger.member().id(), Set.of(Role.COMPLIANCE, Role.EXECUTIVE));

    refused(AgreementProblems.UNKNOWN, () -> officer.call(() -> agreements.get(agreement.id())));
    refused(AgreementProblems.UNKNOWN, () -> trade.sign(agreement, officer));
    refused(
        AgreementProblems.UNKNOWN,
        () -> officer.call(() -> agreements.terminate(agreement.id(), "无关")));
    refused(
        AgreementProblems.NONE, () -> unit.as(officer, () -> ways.inForce(agreement.id().value())));
    assertThat(officer.call(() -> agreements.list(Page.Request.of(null, null))).items()).isEmpty();
  }

  @Test
  void aDraftIsNotTheOtherSidesToSee() {
    var draft = trade.draft(terms());

    refused(
        AgreementProblems.UNKNOWN,
        () -> trade.as(trade.insurer.compliance(), Agreements.class, d -> d.get(draft.id())));
    var listed =
        trade.as(
            trade.insurer.compliance(),
            Agreements.class,
            door -> door.list(Page.Request.of(null, 200)));
    assertThat(listed.items()).extracting(Agreement::id).doesNotContain(draft.id());
  }

  @Test
  void onlyComplianceDrafts() {
    for (var other : List.of(trade.bank.staff(), trade.bank.head(), trade.bank.executive())) {
      refused(
          FunctionPermission.DENIED,
          () -> trade.as(other, Agreements.class, door -> door.draft(terms())));
    }
  }

  static List<UnaryOperator<Terms>> nonsense() {
    return List.of(
        terms -> with(terms, " ", terms.categories(), terms.masks()),
        terms -> with(terms, "长".repeat(501), terms.categories(), terms.masks()),
        terms -> with(terms, terms.purpose(), Set.of(), terms.masks()),
        terms ->
            with(
                terms,
                terms.purpose(),
                terms.categories(),
                List.of(
                    new ColumnRule("a", MaskingRule.FULL), new ColumnRule("a", MaskingRule.NAME))),
        terms -> with(terms, new Terms.Period(terms.period().until(), terms.period().from())),
        terms ->
            with(
                terms,
                new Terms.Period(
                    terms.period().from(), terms.period().from().plus(Duration.ofDays(3000)))),
        terms -> between(terms, terms.sender(), terms.sender()),
        terms -> between(terms, terms.recipient(), terms.sender()));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void termsWithoutSenseAreRefused(UnaryOperator<Terms> change) {
    refused(AgreementProblems.MALFORMED, () -> trade.draft(change.apply(terms())));
  }

  @Test
  void anUnknownInstitutionIsNoParty() {
    var nobody = new InstitutionId(UUID.randomUUID());
    assertThatThrownBy(() -> trade.draft(between(terms(), terms().sender(), nobody)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code().status()).isEqualTo(404));
  }

  @Test
  void eachWayThatIsNotCoveredIsRefusedWithItsReason() {
    var agreement = trade.inForce(terms());
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var strict = trade.text("季度例会安排", ConfidentialityLevel.L3);
    var here = trade.to(agreement);
    var unknown = new Destination(UUID.randomUUID(), here.recipient(), null);
    var elsewhere = new Destination(here.agreement(), new InstitutionId(UUID.randomUUID()), null);

    require(asset, here);
    require(asset, trade.to(agreement, trade.insurer.staff().account()));
    refused(AgreementProblems.NONE, () -> require(asset, unknown));
    refused(AgreementProblems.NOT_A_PARTY, () -> require(asset, elsewhere));
    refused(AgreementProblems.ABOVE_CEILING, () -> require(strict, here));
    refused(
        AgreementProblems.RECIPIENT_ELSEWHERE,
        () -> require(asset, trade.to(agreement, trade.bank.staff().account())));
    refused(
        AgreementProblems.RECIPIENT_ELSEWHERE,
        () -> require(asset, trade.to(agreement, UUID.randomUUID())));
  }

  @Test
  void purposeAndCategoryHaveToBeTheAgreedOnes() {
    var credit = trade.inForce(with(terms(), Trade.PURPOSE, Set.of(Category.CREDIT), List.of()));
    var otherPurpose = trade.inForce(with(terms(), "营销", terms().categories(), List.of()));
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);

    refused(AgreementProblems.OTHER_CATEGORY, () -> require(asset, trade.to(credit)));
    refused(AgreementProblems.OTHER_PURPOSE, () -> require(asset, trade.to(otherPurpose)));
  }

  private void require(org.xinqiao.catalogue.Asset asset, Destination destination) {
    unit.as(
        trade.bank.staff(),
        () -> {
          ways.require(asset, destination);
          return 0;
        });
  }

  private Agreement inForce(Agreement agreement) {
    return unit.as(trade.bank.staff(), () -> ways.inForce(agreement.id().value()));
  }

  private static Terms terms() {
    return trade.terms(ConfidentialityLevel.L2);
  }

  private static Terms with(Terms terms, Terms.Period period) {
    return new Terms(
        terms.sender(),
        terms.recipient(),
        terms.purpose(),
        terms.categories(),
        terms.ceiling(),
        terms.masks(),
        terms.allowDownload(),
        period);
  }

  private static Terms with(
      Terms terms, String purpose, Set<Category> categories, List<ColumnRule> masks) {
    return new Terms(
        terms.sender(),
        terms.recipient(),
        purpose,
        categories,
        terms.ceiling(),
        masks,
        terms.allowDownload(),
        terms.period());
  }

  private static Terms between(Terms terms, InstitutionId sender, InstitutionId recipient) {
    return new Terms(
        sender,
        recipient,
        terms.purpose(),
        terms.categories(),
        terms.ceiling(),
        terms.masks(),
        terms.allowDownload(),
        terms.period());
  }

  static void refused(Code code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
