package org.xinqiao.publication.web;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.publication.Newsroom;
import tools.jackson.databind.json.JsonMapper;

/** The wire: writing, saving, discarding drafts. */
@PlatformTest
class DraftControllerIT {
  private static final String DESK = "/api/v1/drafts";

  @Autowired private ApplicationContext platform;
  @Autowired private DraftController controller;
  @Autowired private JsonMapper json;
  private final UUID editor = UUID.randomUUID();
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
  void aDraftIsBegunSavedAndDiscarded() throws Exception {
    var path = begun();
    call(room.author, put(path), save(1, editor, "第二稿"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(2))
        .andExpect(jsonPath("$.form.title").value("第二稿"))
        .andExpect(jsonPath("$.form.urgency").value("ORDINARY"));
    call(room.author, get(DESK), "").andExpect(jsonPath("$.items", hasSize(1)));
    call(room.author, get(path + "/preview"), "")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outlooks", hasSize(0)));
    call(room.author, delete(path), "").andExpect(status().isNoContent());
    call(room.author, get(path), "").andExpect(status().isNotFound());
  }

  @Test
  void aNewerVersionIsAConflict() throws Exception {
    var path = begun();
    call(room.author, put(path), save(1, UUID.randomUUID(), "另一页")).andExpect(status().isOk());
    call(room.author, put(path), save(1, editor, "本页"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("publication.draft-changed"));
  }

  @Test
  void anotherPersonAndAnotherInstitutionFindNothing() throws Exception {
    var path = begun();
    for (var other : new Actor[] {room.colleague, room.head, new Newsroom(platform).author}) {
      call(other, get(path), "")
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("publication.unknown-draft"));
      call(other, put(path), save(1, editor, "别人的")).andExpect(status().isNotFound());
      call(other, get(path + "/preview"), "").andExpect(status().isNotFound());
      call(other, delete(path), "").andExpect(status().isNotFound());
      call(other, post(path + "/submission"), "{\"version\":1,\"editor\":\"" + editor + "\"}")
          .andExpect(status().isNotFound());
    }
  }

  @Test
  void anIncompleteDraftIsRefusedWithTheRule() throws Exception {
    call(
            room.author,
            post(begun() + "/submission"),
            "{\"version\":1,\"editor\":\"" + editor + "\"}")
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.code").value("publication.draft-incomplete"))
        .andExpect(jsonPath("$.why.clause").value("A3.2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"editor\":\"7\",\"form\":{}}",
        "{\"form\":{}}",
        "{\"editor\":\"00000000-0000-0000-0000-000000000001\"}",
        "{\"editor\":\"00000000-0000-0000-0000-000000000001\",\"form\":{\"category\":\"NONE\"}}",
        "{\"editor\":\"00000000-0000-0000-0000-000000000001\",\"form\":{\"destinations\":[null]}}",
        "{\"editor\":\"00000000-0000-0000-0000-000000000001\",\"form\":{\"destinations\":[{}]}}",
        "{\"editor\":\"00000000-0000-0000-0000-000000000001\",\"form\":{\"more\":1}}"
      })
  void aMalformedDraftIsRefused(String body) throws Exception {
    call(room.author, post(DESK), body).andExpect(status().isBadRequest());
  }

  private String begun() throws Exception {
    var body = "{\"editor\":\"%s\",\"form\":{\"title\":\"第一稿\"}}".formatted(editor);
    var answer = call(room.author, post(DESK), body).andExpect(status().isCreated()).andReturn();
    return DESK + "/" + JsonPath.<String>read(answer.getResponse().getContentAsString(), "$.id");
  }

  private static String save(int version, UUID editor, String title) {
    return "{\"version\":%d,\"editor\":\"%s\",\"form\":{\"title\":\"%s\"}}"
        .formatted(version, editor, title);
  }

  private ResultActions call(Actor actor, MockHttpServletRequestBuilder request, String body)
      throws Exception {
    return actor.call(
        () -> http.perform(request.contentType(MediaType.APPLICATION_JSON).content(body)));
  }
}
