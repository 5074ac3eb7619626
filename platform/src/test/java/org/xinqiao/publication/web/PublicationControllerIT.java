package org.xinqiao.publication.web;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.xinqiao.PlatformTest;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.Actor;
import org.xinqiao.publication.Newsroom;
import tools.jackson.databind.json.JsonMapper;

/** The wire: handing in, following, taking back. */
@PlatformTest
class PublicationControllerIT {
  private static final String DESK = "/api/v1/publications";

  @Autowired private ApplicationContext platform;
  @Autowired private PublicationController controller;
  @Autowired private JsonMapper json;
  private Newsroom room;
  private MockMvc http;

  @BeforeEach
  void open() {
    room = new Newsroom(platform);
    http =
        MockMvcBuilders.standaloneSetup(controller)
            .setControllerAdvice(platform.getBean("problemAdvice"))
            .setMessageConverters(new JacksonJsonHttpMessageConverter(json))
            .build();
  }

  @Test
  void aSubmissionIsCreatedAndASecondRefused() throws Exception {
    var asset = room.asset();
    call(room.author, submit(asset))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("UNDER_REVIEW"))
        .andExpect(jsonPath("$.digitalIdentity").value(asset.digitalIdentity()))
        .andExpect(header().exists("Location"));
    call(room.author, submit(asset))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("publication.already-submitted"))
        .andExpect(jsonPath("$.why.clause").value("A3.5"));
    call(room.author, get(DESK)).andExpect(jsonPath("$.items", hasSize(1)));
  }

  @Test
  void reviewersSeeTiersVotesAndTheVerdict() throws Exception {
    var publication = room.submit(room.asset());
    room.approve(publication, room.colleague);
    call(room.compliance, get(DESK + "/" + publication.id()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.publication.digest").value(publication.digest()))
        .andExpect(jsonPath("$.review.tiers", hasSize(3)))
        .andExpect(jsonPath("$.review.tiers[0].votes[0].reason").value("同意"))
        .andExpect(jsonPath("$.review.tiers[0].done").value(true))
        .andExpect(jsonPath("$.screening.verdict").value("CLEAN"))
        .andExpect(jsonPath("$.earlier", hasSize(0)));
  }

  @Test
  void theAuthorWithdraws() throws Exception {
    var publication = room.submit(room.asset());
    var path = DESK + "/" + publication.id() + "/withdrawal";
    call(room.author, body(path, "{\"reason\":\"写错了\"}"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("WITHDRAWN"));
    call(room.author, body(path, "{\"reason\":\"\"}"))
        .andExpect(jsonPath("$.code").value("approval.already-decided"));
  }

  @Test
  void anotherInstitutionsIdIsUnknownInPathAndBody() throws Exception {
    var asset = room.asset();
    var publication = room.submit(asset);
    var stranger = new Newsroom(platform).author;
    call(stranger, get(DESK + "/" + publication.id())).andExpect(status().isNotFound());
    call(stranger, body(DESK + "/" + publication.id() + "/withdrawal", "{\"reason\":\"\"}"))
        .andExpect(status().isNotFound());
    call(stranger, submit(asset))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code", endsWith("unknown-asset")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"asset\":\"7\",\"destinations\":[]}",
        "{\"asset\":\"00000000-0000-0000-0000-000000000001\"}",
        "{\"asset\":\"00000000-0000-0000-0000-000000000001\",\"destinations\":[null]}",
        "{\"asset\":\"00000000-0000-0000-0000-000000000001\",\"destinations\":[{}]}",
        "{\"asset\":\"00000000-0000-0000-0000-000000000001\",\"destinations\":[],\"more\":1}",
        "{\"destinations\":[],\"destinations\":[]}"
      })
  void aMalformedSubmissionIsRefused(String body) throws Exception {
    call(room.author, body(DESK, body)).andExpect(status().isBadRequest());
  }

  private static MockHttpServletRequestBuilder submit(Asset asset) {
    return body(
        DESK,
        "{\"asset\":\"%s\",\"urgency\":\"ORDINARY\",\"destinations\":[],\"message\":\"\"}"
            .formatted(asset.id()));
  }

  private static MockHttpServletRequestBuilder body(String path, String body) {
    return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
  }

  private ResultActions call(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
    return actor.call(() -> http.perform(request));
  }
}
