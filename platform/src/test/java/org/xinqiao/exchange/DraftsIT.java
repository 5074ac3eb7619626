package org.xinqiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Level;
import org.xinqiao.approval.Race;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.catalogue.Category;
import org.xinqiao.catalogue.GradeChange;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Draft;
import org.xinqiao.publication.DraftForm;
import org.xinqiao.publication.DraftProblems;
import org.xinqiao.publication.Drafts;
import org.xinqiao.publication.Outlook;
import org.xinqiao.publication.Preview;
import org.xinqiao.publication.Previews;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.Publications;
import org.xinqiao.screening.Contents;

/** Drafts on their way to becoming a publication under an agreement. */
@PlatformTest
class DraftsIT {
  @Autowired ApplicationContext context;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;

  private final UUID editor = UUID.randomUUID();
  private Trade trade;
  private Actor author;
  private Agreement agreement;

  @BeforeEach
  void open() {
    trade = Trade.open(context);
    author = trade.bank.staff();
    agreement = trade.inForce(ConfidentialityLevel.L3);
  }

  @Test
  void aDraftIsSavedFoundAgainAndHandedIn() {
    var begun = mine(drafts -> drafts.begin(empty(), editor));
    var saved = mine(drafts -> drafts.save(begun.id(), whole(), stand(begun)));
    assertThat(saved.version()).isEqualTo(2);
    assertThat(now(begun)).isEqualTo(saved);
    assertThat(own()).containsExactly(saved);

    var publication = submit(saved);
    assertThat(publication.destinations()).containsExactly(trade.to(agreement));
    assertThat(publication.matter().title()).isEqualTo("协查函");
    assertThat(own()).isEmpty();
    trade.approve(publication, false);
    assertThat(trade.outbox()).hasSize(1);
  }

  @Test
  void savingTheSameAgainChangesNothing() {
    var draft = begun(whole());
    var again = mine(drafts -> drafts.save(draft.id(), draft.form(), stand(draft)));
    assertThat(again).isEqualTo(draft);
  }

  @Test
  void beginningAgainBecauseTheAnswerWasLostMakesNoSecond() {
    var first = begun(whole());
    assertThat(begun(whole())).isEqualTo(first);
    assertThat(own()).hasSize(1);
  }

  @Test
  void nobodyElseReachesADraft() {
    var draft = begun(whole());
    for (var other : List.of(trade.bank.colleague(), trade.bank.head(), trade.insurer.staff())) {
      assertThat(trade.as(other, Drafts.class, door -> door.list(first())).items()).isEmpty();
      refused(
          DraftProblems.UNKNOWN, () -> trade.as(other, Drafts.class, door -> door.get(draft.id())));
      refused(
          DraftProblems.UNKNOWN,
          () ->
              trade.as(other, Drafts.class, door -> door.save(draft.id(), empty(), stand(draft))));
      refused(
          DraftProblems.UNKNOWN,
          () -> trade.as(other, Drafts.class, door -> door.submit(draft.id(), stand(draft))));
      refused(
          DraftProblems.UNKNOWN,
          () -> trade.as(other, Previews.class, door -> door.of(draft.id())));
      refused(DraftProblems.UNKNOWN, () -> discard(other, draft));
    }
    assertThat(own()).containsExactly(draft);
  }

  @Test
  void anAdministratorHasNoDrafts() {
    var auditor = trade.bankTown.administrator(Role.AUDIT_ADMIN);
    refused(
        FunctionPermission.DENIED,
        () -> trade.as(auditor, Drafts.class, door -> door.begin(empty(), editor)));
  }

  @Test
  void anotherPagesNewerVersionIsToldAndNotOverwritten() {
    var draft = begun(whole());
    var elsewhere = new Draft.Stand(draft.version(), UUID.randomUUID());
    var newer = mine(drafts -> drafts.save(draft.id(), titled("另一页写的"), elsewhere));
    refused(
        DraftProblems.CHANGED,
        () -> mine(drafts -> drafts.save(draft.id(), titled("本页写的"), stand(draft))));
    refused(DraftProblems.CHANGED, () -> submit(draft));
    assertThat(now(draft)).isEqualTo(newer);
    var copy = mine(drafts -> drafts.begin(titled("本页写的"), UUID.randomUUID()));
    assertThat(own()).containsExactly(copy, newer);
  }

  @Test
  void aPagesOwnLostAnswersAreNoConflict() {
    var draft = begun(whole());
    mine(drafts -> drafts.save(draft.id(), titled("第一次"), stand(draft)));
    var again = mine(drafts -> drafts.save(draft.id(), titled("第二次"), stand(draft)));
    assertThat(again.version()).isEqualTo(3);
    assertThat(again.form().title()).isEqualTo("第二次");
  }

  @Test
  void handedInAgainItAnswersTheSamePublication() {
    var draft = begun(whole());
    var first = submit(draft);
    assertThat(submit(draft)).isEqualTo(first);
    assertThat(sent()).containsExactly(first);
    refused(
        DraftProblems.SUBMITTED,
        () -> mine(drafts -> drafts.save(draft.id(), titled("晚了"), stand(draft))));
    refused(DraftProblems.SUBMITTED, () -> discard(author, draft));
  }

  @Test
  void twoSubmissionsAtOnceMakeOnePublication() throws Exception {
    var draft = begun(whole());
    try (var race = new Race(context)) {
      var door = context.getBean(Drafts.class);
      var side = new Race.Side<>(author, () -> door.submit(draft.id(), stand(draft)));
      var second = race.run(side, side).get();
      assertThat(sent()).containsExactly(second);
    }
  }

  @Test
  void aDraftOverTheNumberIsRefusedAlsoWhenTwoAreBegunAtOnce() throws Exception {
    for (var n = 1; n < Drafts.MOST; n++) {
      mine(drafts -> drafts.begin(empty(), UUID.randomUUID()));
    }
    try (var race = new Race(context)) {
      var door = context.getBean(Drafts.class);
      var one = new Race.Side<>(author, () -> door.begin(empty(), UUID.randomUUID()));
      var other = new Race.Side<>(author, () -> door.begin(empty(), UUID.randomUUID()));
      assertThatThrownBy(() -> race.run(one, other).get())
          .cause()
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(DraftProblems.TOO_MANY));
    }
    assertThat(own()).hasSize(Drafts.MOST);
  }

  @Test
  void textsHaveTheirLengthsAndMayHoldNoSecret() {
    refused(DraftProblems.MALFORMED, () -> titled("题".repeat(201)));
    var secret = titled("绝密★启用前");
    refused(Contents.STATE_SECRET, () -> begun(secret));
    assertThat(own()).isEmpty();
  }

  @Test
  void aRefusedSubmissionSaysWhyAndKeepsTheDraft() {
    var draft = begun(form(content("经营概况。"), Category.PUBLIC, null, ""));
    refused(AgreementProblems.OTHER_CATEGORY, () -> submit(draft));
    assertThat(own()).containsExactly(draft);
    assertThat(sent()).isEmpty();
    assertThat(trade.as(author, Assets.class, door -> door.list(first())).items()).isEmpty();
    assertThat(preview(draft).obstacle().code()).isEqualTo(AgreementProblems.OTHER_CATEGORY);
  }

  @Test
  void anIncompleteDraftIsNotHandedIn() {
    refused(DraftProblems.INCOMPLETE, () -> submit(begun(empty())));
  }

  @Test
  void theAuthorRaisesALevelWithAReason() {
    var raised = form(content("经营概况。"), Category.CREDIT, ConfidentialityLevel.L4, "涉及董事会");
    var draft = begun(raised);
    assertThat(preview(draft).least()).isEqualTo(ConfidentialityLevel.L3);
    assertThat(preview(draft).level()).isEqualTo(ConfidentialityLevel.L4);
    refused(AgreementProblems.ABOVE_CEILING, () -> submit(draft));
    agreement = trade.inForce(ConfidentialityLevel.L4);
    var wider = form(raised.content(), Category.CREDIT, ConfidentialityLevel.L4, "涉及董事会");
    var publication = submit(mine(drafts -> drafts.save(draft.id(), wider, stand(draft))));
    List<GradeChange> history =
        trade.as(
            trade.bank.executive(), Assets.class, door -> door.gradeHistory(publication.asset()));
    assertThat(history).extracting(GradeChange::reason).contains("涉及董事会");
  }

  @Test
  void aRaisedLevelNeedsItsReasonAndALowerOneIsRefused() {
    var silent = begun(form(content("概况甲。"), Category.CREDIT, ConfidentialityLevel.L4, " "));
    refused(Assets.REASON_NEEDED, () -> submit(silent));
    assertThat(preview(silent).obstacle().code()).isEqualTo(Assets.REASON_NEEDED);
    var lower = form(content("概况乙。"), Category.CREDIT, ConfidentialityLevel.L1, "想公开");
    var saved = mine(drafts -> drafts.save(silent.id(), lower, stand(silent)));
    refused(Assets.GRADE_TOO_LOW, () -> submit(saved));
    assertThat(preview(saved).obstacle().code()).isEqualTo(Assets.GRADE_TOO_LOW);
  }

  @Test
  void thePreviewTellsWhoCanDoWhatUntilWhen() {
    var seen = preview(begun(whole()));
    assertThat(seen.obstacle()).isNull();
    assertThat(seen.level()).isEqualTo(ConfidentialityLevel.L3);
    assertThat(seen.tiers())
        .extracting(Level::name)
        .containsExactly("DEPARTMENT", "HEAD", "COMPLIANCE");
    var terms = agreement.terms();
    assertThat(seen.outlooks())
        .containsExactly(
            new Outlook(
                terms.recipient(), Trade.PURPOSE, terms.period().until(), false, false, List.of()));
    assertThat(sent()).isEmpty();
    assertThat(trade.as(author, Assets.class, door -> door.list(first())).items()).isEmpty();
  }

  @Test
  void theDatabaseItselfKeepsADraftToItsAuthor() {
    begun(titled("只有作者可见"));
    assertThat(rowsSeenBy(author)).isOne();
    assertThat(rowsSeenBy(trade.bank.compliance())).isZero();
    assertThat(rowsSeenBy(Actor.system("any-job", author.institution()))).isZero();
  }

  private int rowsSeenBy(Actor actor) {
    return unit.as(
        actor,
        () ->
            jdbc.sql("select count(*) from publication.draft where account = :account")
                .param("account", author.account())
                .query(Integer.class)
                .single());
  }

  @Test
  void changesAreRecordedWithoutTheirWords() {
    var draft = begun(titled("只有作者可见"));
    discard(author, draft);
    var records =
        unit.as(
            author,
            () ->
                jdbc.sql(
                        "select coalesce(before, after)::text from audit.change"
                            + " where relation = 'publication.draft' order by id")
                    .query(String.class)
                    .list());
    assertThat(records).hasSize(2).allMatch(record -> !record.contains("只有作者可见"));
  }

  private Draft begun(DraftForm form) {
    return mine(drafts -> drafts.begin(form, editor));
  }

  private Draft now(Draft draft) {
    return mine(drafts -> drafts.get(draft.id()));
  }

  private Publication submit(Draft draft) {
    return mine(drafts -> drafts.submit(draft.id(), stand(draft)));
  }

  private Preview preview(Draft draft) {
    return trade.as(author, Previews.class, door -> door.of(draft.id()));
  }

  private <T> T mine(Function<Drafts, T> work) {
    return trade.as(author, Drafts.class, work);
  }

  private void discard(Actor actor, Draft draft) {
    trade.as(
        actor,
        Drafts.class,
        door -> {
          door.discard(draft.id());
          return draft;
        });
  }

  private List<Draft> own() {
    return mine(drafts -> drafts.list(first())).items();
  }

  private List<Publication> sent() {
    return trade.as(author, Publications.class, door -> door.list(first())).items();
  }

  private static Page.Request first() {
    return Page.Request.of(null, 200);
  }

  private Draft.Stand stand(Draft draft) {
    return new Draft.Stand(draft.version(), editor);
  }

  private UUID content(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return trade
        .as(author, Contents.class, door -> door.receive(bytes, "函.txt", "text/plain"))
        .id()
        .value();
  }

  private static DraftForm empty() {
    return titled("");
  }

  private static DraftForm titled(String title) {
    return new DraftForm(
        null, null, title, null, "", null, "", List.of(), "", Urgency.ORDINARY, "", "", "content");
  }

  private DraftForm whole() {
    return form(content("贷后风险协查函。"), Category.RISK_COOPERATION, null, "");
  }

  private DraftForm form(
      @Nullable UUID content,
      Category category,
      @Nullable ConfidentialityLevel raisedTo,
      String reason) {
    return new DraftForm(
        null,
        content,
        "协查函",
        category,
        "P3Y",
        raisedTo,
        reason,
        List.<Destination>of(trade.to(agreement)),
        Trade.PURPOSE,
        Urgency.ORDINARY,
        "",
        "请查收",
        "preview");
  }

  private static void refused(Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
