package org.xinqiao.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.Access;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Boxes;
import org.xinqiao.approval.Urgency;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.kernel.WordingRules;
import org.xinqiao.provenance.PassportLine;
import org.xinqiao.provenance.Passports;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Grades;
import org.xinqiao.screening.Verdict;

@PlatformTest
class PublicationsIT {
  private static final Destination SOMEWHERE =
      new Destination(UUID.randomUUID(), new InstitutionId(UUID.randomUUID()), null);

  @Autowired private ApplicationContext platform;
  @Autowired private Boxes boxes;
  @Autowired private UnitOfWork unitOfWork;
  @Autowired private JdbcClient jdbc;
  private Newsroom room;

  @BeforeEach
  void open() {
    room = new Newsroom(platform);
  }

  @Test
  void threeTiersPublishAndThePassportTells() {
    var publication = room.submit(room.asset());
    assertThat(room.now(publication).state()).isEqualTo(State.UNDER_REVIEW);
    room.publish(publication);
    var published = room.now(publication);
    assertThat(published.state()).isEqualTo(State.PUBLISHED);
    assertThat(published.endedAt()).isNotNull();
    var passport =
        room.author.call(
            () -> platform.getBean(Passports.class).get(publication.matter().digitalIdentity()));
    assertThat(passport.lines())
        .extracting(PassportLine::action)
        .containsSubsequence("publication.submit", "publication.publish");
  }

  @Test
  void twoTiersDoNotPublish() {
    var publication = room.submit(room.asset());
    room.approve(publication, room.colleague);
    room.approve(publication, room.head);
    assertThat(room.now(publication).state()).isEqualTo(State.UNDER_REVIEW);
  }

  @Test
  void aReturnEndsItAndTheNextRoundShowsWhatWasSaid() {
    var asset = room.asset();
    var first = room.submit(asset);
    room.approve(first, room.colleague);
    room.vote(first, room.head, Approval.Verb.RETURN, "口径不一致");
    assertThat(room.now(first).state()).isEqualTo(State.RETURNED);
    var second = room.submit(asset);
    var review = room.compliance.call(() -> room.publications.review(second.id()));
    assertThat(review.earlier())
        .singleElement()
        .satisfies(round ->
            assertThat(round.votes())
                .extracting(Approval.Vote::reason)
                .containsExactly("同意", "口径不一致"));
  }

  @Test
  void theSameDatumIsUnderReviewOnce() {
    var asset = room.asset();
    var first = room.submit(asset);
    assertRefused(Refused.ALREADY_SUBMITTED, () -> room.submit(asset));
    room.author.call(() -> room.publications.withdraw(first.id(), "写错了"));
    assertThat(room.now(first).state()).isEqualTo(State.WITHDRAWN);
    assertThat(room.submit(asset).state()).isEqualTo(State.UNDER_REVIEW);
  }

  @Test
  void onlyTheAuthorWithdrawsAndNotAfterTheDecision() {
    var publication = room.submit(room.asset());
    assertRefused(
        org.xinqiao.approval.Refused.NOT_REQUESTER,
        () -> room.head.call(() -> room.publications.withdraw(publication.id(), "")));
    room.publish(publication);
    assertRefused(
        org.xinqiao.approval.Refused.ALREADY_DECIDED,
        () -> room.author.call(() -> room.publications.withdraw(publication.id(), "")));
    assertThat(room.now(publication).state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aRaisedGradeVoidsTheReview() {
    var asset = room.asset();
    var publication = room.submit(asset);
    room.approve(publication, room.colleague);
    room.author.call(
        () -> room.assets.regrade(asset.id(), Grades.of(ConfidentialityLevel.L3), "含内部口径"));
    assertThat(room.now(publication).state()).isEqualTo(State.VOID);
    assertRefused(
        org.xinqiao.approval.Refused.ALREADY_DECIDED, () -> room.approve(publication, room.head));
    var again = room.submit(asset);
    assertThat(again.digest()).isNotEqualTo(publication.digest());
    assertThat(room.now(again).state()).isEqualTo(State.UNDER_REVIEW);
  }

  @Test
  void aScreeningWithTheSameVerdictChangesNothing() {
    var asset = room.asset();
    var publication = room.submit(asset);
    room.author.call(() -> room.contents.rescreen(asset.content()));
    assertThat(room.now(publication).state()).isEqualTo(State.UNDER_REVIEW);
  }

  @Test
  void findingsNeedTheLastReviewersComment() {
    var asset = room.asset("联系电话 13800138000。", ConfidentialityLevel.L2);
    var publication = room.submit(asset);
    room.vote(publication, room.colleague, Approval.Verb.APPROVE, "");
    room.vote(publication, room.head, Approval.Verb.APPROVE, "");
    var review = room.compliance.call(() -> room.publications.review(publication.id()));
    assertThat(review.content().verdict()).isEqualTo(Verdict.FINDINGS);
    assertRefused(
        org.xinqiao.approval.Refused.REASON_NEEDED,
        () -> room.vote(publication, room.compliance, Approval.Verb.APPROVE, " "));
    room.vote(publication, room.compliance, Approval.Verb.APPROVE, "已核对");
    assertThat(room.now(publication).state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void blockedContentIsNotHandedIn() {
    var key = "-----BEGIN " + "PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n";
    var asset = room.asset(key + "-----END " + "PRIVATE KEY-----\n", ConfidentialityLevel.L3);
    assertRefused(Contents.NOT_RELEASABLE, () -> room.submit(asset));
  }

  @Test
  void onlyTheOwnerHandsIn() {
    var asset = room.asset();
    assertRefused(
        AccessProblems.NOT_PERMITTED,
        () -> room.colleague.call(() -> room.publications.submit(Newsroom.submission(asset))));
    var admin = room.person(Role.AUDIT_ADMIN);
    assertRefused(
        FunctionPermission.DENIED,
        () -> admin.call(() -> room.publications.submit(Newsroom.submission(asset))));
  }

  @Test
  void anAuthorWithoutDepartmentHasNobodyToReview() {
    var asset = room.asset();
    var astray =
        Actor.person(
            room.author.who(),
            room.bank,
            new Actor.Standing(room.author.roles(), null),
            room.author.errand());
    assertRefused(
        Refused.NO_DEPARTMENT,
        () -> astray.call(() -> room.publications.submit(Newsroom.submission(asset))));
  }

  @Test
  void levelFourIsReviewedByListedExecutivesOnly() {
    var asset = room.asset("董事会材料。", ConfidentialityLevel.L4);
    var publication = room.submit(asset);
    assertRefused(
        org.xinqiao.approval.Refused.UNKNOWN, () -> room.approve(publication, room.colleague));
    assertRefused(
        org.xinqiao.approval.Refused.UNKNOWN, () -> room.approve(publication, room.compliance));
    assertRefused(
        Refused.UNKNOWN, () -> room.compliance.call(() -> room.publications.get(publication.id())));
    var approval = room.author.call(() -> room.approvals.get(publication.approval()));
    assertThat(approval.levels()).hasSize(3).allMatch(tier -> tier.seat().equals("EXECUTIVE"));
  }

  @Test
  void everyDestinationNeedsAWay() {
    var asset = room.asset();
    var gate = gate(Map.of());
    var wanted = new Submission(asset.id(), Urgency.ORDINARY, null, List.of(SOMEWHERE), "");
    assertRefused(Refused.NO_WAY, () -> room.author.call(() -> gate.admit(asset, wanted)));
    var closed = new Code("test.closed", 422, "-", Refused.NO_WAY.rule(), Refused.NO_WAY.rule());
    Destinations none =
        (datum, where) -> {
          throw new Problem(closed);
        };
    var shut = gate(Map.of("d", none));
    assertRefused(closed, () -> room.author.call(() -> shut.admit(asset, wanted)));
    Destinations all = (datum, where) -> {};
    var open = gate(Map.of("d", all));
    var admitted = room.author.call(() -> open.admit(asset, wanted));
    assertThat(admitted.id()).isEqualTo(asset.content());
  }

  @Test
  void aMalformedSubmissionIsRefused() {
    var id = new Asset.Id(UUID.randomUUID());
    assertRefused(
        Refused.MALFORMED,
        () -> new Submission(id, Urgency.ORDINARY, null, List.of(SOMEWHERE, SOMEWHERE), ""));
    assertRefused(
        Refused.MALFORMED,
        () -> new Submission(id, Urgency.ORDINARY, null, List.of(), "长".repeat(2001)));
  }

  @Test
  void aMessageMayNotBearASecretMarking() {
    var asset = room.asset();
    var wanted = new Submission(asset.id(), Urgency.ORDINARY, null, List.of(), "绝密★启用前");
    assertRefused(
        Contents.STATE_SECRET, () -> room.author.call(() -> room.publications.submit(wanted)));
  }

  @Test
  void anotherInstitutionSeesNothing() {
    var publication = room.submit(room.asset());
    var elsewhere = new Newsroom(platform);
    var stranger = elsewhere.compliance;
    assertRefused(
        Refused.UNKNOWN, () -> stranger.call(() -> room.publications.get(publication.id())));
    assertRefused(
        Refused.UNKNOWN,
        () -> stranger.call(() -> room.publications.withdraw(publication.id(), "")));
    assertRefused(
        Assets.UNKNOWN,
        () ->
            stranger.call(() ->
                room.publications.submit(
                    new Submission(publication.asset(), Urgency.ORDINARY, null, List.of(), ""))));
    var list = elsewhere.author.call(() -> room.publications.list(Page.Request.of(null, 5)));
    assertThat(list.items()).isEmpty();
  }

  @Test
  void myListHoldsWhatIHandedIn() {
    var first = room.submit(room.asset());
    var second = room.submit(room.asset());
    var page = room.author.call(() -> room.publications.list(Page.Request.of(null, 1)));
    assertThat(page.items()).extracting(Publication::id).containsExactly(second.id());
    var next = room.author.call(() -> room.publications.list(Page.Request.of(page.next(), 1)));
    assertThat(next.items()).extracting(Publication::id).containsExactly(first.id());
    var others = room.head.call(() -> room.publications.list(Page.Request.of(null, 5)));
    assertThat(others.items()).isEmpty();
  }

  /** What kill -9 does: the transaction ends nowhere, so neither vote nor release happened. */
  @Test
  void aReviewCutShortLosesNothing() {
    var publication = room.submit(room.asset());
    room.approve(publication, room.colleague);
    room.approve(publication, room.head);
    assertThatThrownBy(() ->
            unitOfWork.as(
                room.compliance,
                () -> {
                  room.approve(publication, room.compliance);
                  assertThat(room.now(publication).state()).isEqualTo(State.PUBLISHED);
                  throw new IllegalStateException("the platform stops here");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(room.now(publication).state()).isEqualTo(State.UNDER_REVIEW);
    var approval = room.author.call(() -> room.approvals.get(publication.approval()));
    assertThat(approval.votes()).hasSize(2);
    room.approve(publication, room.compliance);
    assertThat(room.now(publication).state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void aSubmissionCutShortLeavesNothing() {
    var asset = room.asset();
    assertThatThrownBy(() ->
            unitOfWork.as(
                room.author,
                () -> {
                  room.submit(asset);
                  throw new IllegalStateException("the platform stops here");
                }))
        .isInstanceOf(IllegalStateException.class);
    var page = room.author.call(() -> room.publications.list(Page.Request.of(null, 5)));
    assertThat(page.items()).isEmpty();
    var asked = room.author.call(() -> boxes.mine(Page.Request.of(null, 5), Boxes.Filter.NONE));
    assertThat(asked.items()).isEmpty();
  }

  @Test
  void theDatabaseTakesNoReleaseByFewerThanThree() {
    var publication = room.submit(room.asset());
    var two = "tier1 = gen_random_uuid(), tier2 = gen_random_uuid()";
    var author = "tier1 = gen_random_uuid(), tier2 = gen_random_uuid(), tier3 = person";
    for (var tiers : List.of(two, author)) {
      assertThatThrownBy(() -> release(publication, tiers))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("released_by_three");
    }
  }

  private void release(Publication publication, String tiers) {
    unitOfWork.as(
        room.author,
        () ->
            jdbc.sql(
                    "update publication.publication set state = 'PUBLISHED', ended_at = now(), "
                        + tiers
                        + " where id = ?")
                .param(publication.id().value())
                .update());
  }

  private Gate gate(Map<String, Object> ways) {
    return new Gate(
        platform.getBean(Access.class),
        room.contents,
        platform.getBean(WordingRules.class),
        new StaticListableBeanFactory(ways).getBeanProvider(Destinations.class));
  }

  static void assertRefused(Code code, ThrowingCallable attempt) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
