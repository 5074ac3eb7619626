package org.xinqiao.approval.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.xinqiao.PlatformTest;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.ReviewRoom;
import org.xinqiao.approval.Samples;
import org.xinqiao.approval.Urgency;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import tools.jackson.databind.json.JsonMapper;

/** The wire: what is answered, and what is refused how. */
@PlatformTest
class ApprovalControllerIT {
  private static final String DESK = "/api/v1/approvals";

  @Autowired private ApplicationContext platform;
  @Autowired private JsonMapper json;
  @Autowired private UnitOfWork unitOfWork;
  private ReviewRoom room;
  private MockMvc http;
  private Approval asked;
  private Actor author;

  @BeforeEach
  void open() {
    room = new ReviewRoom(platform);
    http =
        MockMvcBuilders.standaloneSetup(new ApprovalController(room.approvals, room.boxes))
            .setControllerAdvice(platform.getBean("problemAdvice"))
            .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
            .build();
    author = room.staff();
    asked = room.ask(author, Urgency.ORDINARY, Samples.THREE_TIERS);
  }

  @Test
  void anApprovalShowsItsLevelsTheirSharesAndWhetherIMayVote() throws Exception {
    call(room.staff(), get(DESK + "/" + asked.id().value()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("PENDING"))
        .andExpect(jsonPath("$.subject.digest").value(asked.subject().digest()))
        .andExpect(jsonPath("$.levels", hasSize(3)))
        .andExpect(jsonPath("$.levels[0].name").value("DEPARTMENT"))
        .andExpect(jsonPath("$.levels[0].current").value(true))
        .andExpect(jsonPath("$.levels[0].dueAt").isNotEmpty())
        .andExpect(jsonPath("$.vote.allowed").value(true));
    call(author, get(DESK + "/" + asked.id().value()))
        .andExpect(jsonPath("$.vote.allowed").value(false))
        .andExpect(jsonPath("$.vote.code").value("approval.own-request"))
        .andExpect(jsonPath("$.vote.clause").value("A2.4"))
        .andExpect(jsonPath("$.vote.remedy.zh").isNotEmpty())
        .andExpect(jsonPath("$.withdrawal.allowed").value(true));
    call(room.staff(), get(DESK + "/" + asked.id().value()))
        .andExpect(jsonPath("$.withdrawal.code").value("approval.not-requester"));
  }

  @Test
  void theBoxesDiffer() throws Exception {
    call(room.staff(), get(DESK)).andExpect(jsonPath("$.items", hasSize(1)));
    call(author, get(DESK + "?box=inbox")).andExpect(jsonPath("$.items", hasSize(0)));
    call(author, get(DESK + "?box=mine&limit=1"))
        .andExpect(jsonPath("$.items[0].id").value(asked.id().value().toString()))
        .andExpect(jsonPath("$.next").isEmpty());
    call(author, get(DESK + "?box=mine&status=RETURNED"))
        .andExpect(jsonPath("$.items", hasSize(0)));
    call(author, get(DESK + "?box=mine&urgency=ORDINARY&dueBefore=2100-01-01T00:00:00Z"))
        .andExpect(jsonPath("$.items", hasSize(1)));
    call(author, get(DESK + "?box=mine&status=LATE")).andExpect(status().isBadRequest());
    call(author, get(DESK + "?box=other")).andExpect(refusal(400, "kernel.bad-parameter"));
    call(author, get(DESK + "?after=7")).andExpect(refusal(400, "kernel.bad-cursor"));
  }

  @Test
  void aVoteIsCastAndASecondIsRefused() throws Exception {
    var voter = room.staff();
    call(voter, vote("RETURN", "附件缺页", asked.subject().digest()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("RETURNED"))
        .andExpect(jsonPath("$.ending.reason").value("附件缺页"))
        .andExpect(jsonPath("$.levels[0].votes[0].verb").value("RETURN"));
    call(room.staff(), vote("APPROVE", "", asked.subject().digest()))
        .andExpect(refusal(409, "approval.already-decided"))
        .andExpect(jsonPath("$.why.clause").value("A3.5"))
        .andExpect(jsonPath("$.why.remedy.zh").isNotEmpty());
  }

  @Test
  void theAuthorIsTold() throws Exception {
    call(author, vote("APPROVE", "", asked.subject().digest()))
        .andExpect(refusal(403, "approval.own-request"));
    call(room.staff(), vote("RETURN", "", asked.subject().digest()))
        .andExpect(refusal(422, "approval.reason-needed"));
    call(room.staff(), vote("APPROVE", "", "sha-256:stale"))
        .andExpect(refusal(409, "approval.content-changed"));
  }

  @Test
  void theRequesterWithdraws() throws Exception {
    call(room.actor(Role.COMPLIANCE), body("/withdrawal", "{\"reason\":\"\"}"))
        .andExpect(refusal(403, "approval.not-requester"));
    call(author, body("/withdrawal", "{\"reason\":\"写错了\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.status").value("WITHDRAWN"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"verb\":\"APPROVE\"}",
        "{\"verb\":\"MAYBE\",\"reason\":\"\",\"digest\":\"x\"}",
        "{\"verb\":\"APPROVE\",\"verb\":\"RETURN\",\"digest\":\"x\"}",
        "{\"verb\":\"APPROVE\",\"digest\":\"x\",\"extra\":1}",
        "[]",
        "not json"
      })
  void aMalformedVoteIsRefusedAndNothingIsCast(String body) throws Exception {
    call(room.staff(), body("/votes", body)).andExpect(status().isBadRequest());
    call(author, get(DESK + "/" + asked.id().value()))
        .andExpect(jsonPath("$.levels[0].votes", hasSize(0)));
  }

  @Test
  void anotherInstitutionsIdIsUnknownInEveryPath() throws Exception {
    var stranger = new ReviewRoom(platform).actor(Role.COMPLIANCE);
    call(stranger, get(DESK + "/" + asked.id().value()))
        .andExpect(refusal(404, "approval.unknown-approval"));
    call(stranger, vote("APPROVE", "", asked.subject().digest()))
        .andExpect(refusal(404, "approval.unknown-approval"));
    call(stranger, body("/withdrawal", "{\"reason\":\"\"}"))
        .andExpect(refusal(404, "approval.unknown-approval"));
    call(stranger, get(DESK + "/" + UUID.randomUUID()))
        .andExpect(refusal(404, "approval.unknown-approval"));
    call(stranger, get(DESK + "/7")).andExpect(refusal(400, "kernel.bad-parameter"));
  }

  private MockHttpServletRequestBuilder vote(String verb, String reason, String digest) {
    return body(
        "/votes",
        "{\"verb\":\"%s\",\"reason\":\"%s\",\"digest\":\"%s\"}".formatted(verb, reason, digest));
  }

  private MockHttpServletRequestBuilder body(String path, String body) {
    return post(DESK + "/" + asked.id().value() + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private ResultActions call(Actor actor, MockHttpServletRequestBuilder request) {
    return unitOfWork.as(
        actor,
        () -> {
          try {
            return http.perform(request);
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private static ResultMatcher refusal(int code, String name) {
    return answer -> {
      status().is(code).match(answer);
      jsonPath("$.code").value(name).match(answer);
    };
  }
}
