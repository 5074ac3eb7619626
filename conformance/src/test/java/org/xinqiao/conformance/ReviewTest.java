package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xinqiao.demo.Client;
import org.xinqiao.demo.Client.Answer;
import tools.jackson.databind.JsonNode;

/** 初审, 复审, 终审: three people in order, none the author, all about the same content. */
@ExtendWith(InTown.class)
class ReviewTest {
  private Desk bank;

  @BeforeEach
  void in(Town shared) {
    bank = shared.desk("slyh");
  }

  private JsonNode submitted() {
    return bank.submit(bank.assetAt("L2").path("id").asString());
  }

  private JsonNode asSeenBy(Client reader, JsonNode publication) {
    return Desk.approval(reader, publication.path("approval").asString());
  }

  private String state(JsonNode publication) {
    return bank.publication(publication.path("id").asString()).path("state").asString();
  }

  @Test
  void threeDifferentPeopleInOrderPublish() {
    var publication = submitted();
    assertThat(state(publication)).isEqualTo("UNDER_REVIEW");
    bank.publish(publication);
    assertThat(state(publication)).isEqualTo("PUBLISHED");
  }

  @Test
  void theAuthorDoesNotVote() {
    var publication = submitted();
    var vote = Desk.approve(bank.author(), asSeenBy(bank.author(), publication));
    Expect.refusal(vote, 403, "approval.own-request");
    assertThat(state(publication)).isEqualTo("UNDER_REVIEW");
  }

  @Test
  void nobodyVotesBeforeTheirTurn() {
    var publication = submitted();
    var vote = Desk.approve(bank.compliance(), asSeenBy(bank.compliance(), publication));
    Expect.refusal(vote, 403, "access.no-seat");
  }

  @Test
  void oneNaturalPersonVotesOnce() {
    var publication = submitted();
    Desk.approve(bank.head(), asSeenBy(bank.head(), publication)).ok();
    var again = Desk.approve(bank.head(), asSeenBy(bank.head(), publication));
    Expect.refusal(again, 409, "approval.already-voted");
  }

  @Test
  void aVoteAfterTheDecisionIsRefused() {
    var publication = submitted();
    bank.publish(publication);
    for (var late : List.of(bank.colleague(), bank.head(), bank.compliance())) {
      var vote = Desk.vote(late, asSeenBy(late, publication), "RETURN");
      Expect.refusal(vote, 409, "approval.already-decided");
    }
    assertThat(state(publication)).isEqualTo("PUBLISHED");
  }

  @Test
  void aVoteAboutOtherContentIsRefused() {
    var publication = submitted();
    var path = "/api/v1/approvals/" + publication.path("approval").asString() + "/votes";
    var body = Map.of("verb", "APPROVE", "reason", "同意", "digest", "sha-256:" + "0".repeat(64));
    Expect.refusal(bank.colleague().post(path, body), 409, "approval.content-changed");
  }

  @Test
  void returningNeedsAReasonAndEndsTheReview() {
    var publication = submitted();
    var seen = asSeenBy(bank.colleague(), publication);
    var path = "/api/v1/approvals/" + seen.path("id").asString() + "/votes";
    var digest = seen.path("subject").path("digest").asString();
    var silent = Map.of("verb", "RETURN", "reason", " ", "digest", digest);
    Expect.refusal(bank.colleague().post(path, silent), 422, "approval.reason-needed");
    Desk.vote(bank.colleague(), seen, "RETURN").ok();
    assertThat(state(publication)).isEqualTo("RETURNED");
  }

  @Test
  void onlyTheAuthorTakesAPublicationBack() {
    var publication = submitted();
    var approval = "/api/v1/approvals/" + publication.path("approval").asString();
    var reason = Map.of("reason", "还需修改");
    Expect.refusal(
        bank.head().post(approval + "/withdrawal", reason), 403, "approval.not-requester");
    var id = publication.path("id").asString();
    bank.author().post("/api/v1/publications/" + id + "/withdrawal", reason).ok();
    assertThat(state(publication)).isEqualTo("WITHDRAWN");
    var vote = Desk.approve(bank.colleague(), asSeenBy(bank.colleague(), publication));
    Expect.refusal(vote, 409, "approval.already-decided");
  }

  @Test
  void theSameDatumIsSubmittedOnce() {
    var asset = bank.assetAt("L2").path("id").asString();
    bank.submit(asset);
    Expect.refusal(bank.trySubmit(asset), 409, "publication.already-submitted");
  }

  @Test
  void ofManySubmissionsAtTheSameMomentOneIsTaken() throws Exception {
    var asset = bank.assetAt("L2").path("id").asString();
    var answers = atOnce(8, () -> bank.trySubmit(asset));
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
  }

  @Test
  void ofManyVotesOfOnePersonAtTheSameMomentOneCounts() throws Exception {
    var publication = submitted();
    var seen = asSeenBy(bank.head(), publication);
    var answers = atOnce(8, () -> Desk.approve(bank.head(), seen));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    var tiers = asSeenBy(bank.head(), publication).path("levels");
    assertThat(tiers.path(0).path("votes").size()).isEqualTo(1);
    assertThat(tiers.path(1).path("votes").size()).isZero();
  }

  private static List<Answer> atOnce(int times, Supplier<Answer> call) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Answer>>();
      for (var i = 0; i < times; i++) {
        running.add(threads.submit(call::get));
      }
      var answers = new ArrayList<Answer>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  @Test
  void aChangeUnderReviewVoidsIt() {
    var publication = submitted();
    Desk.approve(bank.colleague(), asSeenBy(bank.colleague(), publication)).ok();
    bank.regrade(publication.path("asset").asString(), "L3").ok();
    assertThat(state(publication)).isEqualTo("VOID");
    var vote = Desk.approve(bank.head(), asSeenBy(bank.head(), publication));
    Expect.refusal(vote, 409, "approval.already-decided");
  }

  @Test
  void whatCouldNotBeReadIsNotSubmitted() {
    var held = bank.upload(Specimens.documentWithMacro()).path("id").asString();
    var asset = bank.tryRegister(held, Map.of()).ok().json().path("id").asString();
    Expect.refusal(bank.trySubmit(asset), 409, "screening.not-releasable");
  }

  @Test
  void urgencyNeedsAReason() {
    var asset = bank.assetAt("L2").path("id").asString();
    var body = Map.of("asset", asset, "urgency", "URGENT", "destinations", List.of());
    var answer = bank.author().post("/api/v1/publications", body);
    Expect.refusal(answer, 422, "approval.urgent-reason-needed");
  }

  @Test
  void ordinaryReviewHasADayFromAsking() {
    var seen = asSeenBy(bank.author(), submitted());
    var asked = Instant.parse(seen.path("clock").path("askedAt").asString());
    var due = Instant.parse(seen.path("clock").path("dueAt").asString());
    assertThat(Duration.between(asked, due)).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void levelFourIsReviewedByThreeListedExecutives() {
    var asset = bank.assetAt("L4").path("id").asString();
    var publication = bank.submit(asset);
    var approval = "/api/v1/approvals/" + publication.path("approval").asString();
    for (var other : List.of(bank.colleague(), bank.head(), bank.compliance())) {
      Expect.refusal(other.get(approval), 404, "approval.unknown-approval");
    }
    bank.publish(publication, List.of("jiang.boyan", "song.huaijin", "tang.jingxing"));
    assertThat(state(publication)).isEqualTo("PUBLISHED");
  }

  @Test
  void gradesGoDownOnlyWithTwoOthersConsent() {
    var asset = bank.assetAt("L3").path("id").asString();
    var approval = bank.regrade(asset, "L2").ok().json().path("approval").asString();
    assertThat(level(asset)).isEqualTo("L3");
    Desk.approve(bank.head(), Desk.approval(bank.head(), approval)).ok();
    assertThat(level(asset)).isEqualTo("L3");
    Desk.approve(bank.compliance(), Desk.approval(bank.compliance(), approval)).ok();
    assertThat(level(asset)).isEqualTo("L2");
  }

  private String level(String asset) {
    return bank.author().get("/api/v1/assets/" + asset).ok().json().path("level").asString();
  }
}
