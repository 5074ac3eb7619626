package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The role bar where it is switched on: on a platform of its own, started as a demonstration. */
@PlatformTest
@TestPropertySource(properties = "xinqiao.demo.credentials=target/demo-people.json")
@DirtiesContext
class DemoIT {
  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;

  @Value("${xinqiao.demo.credentials}")
  Path file;

  @LocalServerPort int port;

  private Town town;
  private Town.Resident staff;
  private Town.Resident head;

  @BeforeEach
  void settle() throws IOException {
    town = Town.found(context);
    head = town.settle("li.si", null, Role.HEAD);
    staff = town.settle("wu.liu", null, Role.STAFF);
    write(
        Map.of(
            head.signInName(),
            head.password(),
            staff.signInName(),
            staff.password(),
            "nobody@nowhere",
            "x",
            "nobody@" + town.member().code(),
            "x",
            "unreadable",
            "x"));
  }

  @AfterEach
  void tidy() throws IOException {
    Files.deleteIfExists(file);
  }

  private void write(Map<String, String> passwords) throws IOException {
    Files.writeString(file, json.writeValueAsString(passwords));
  }

  private JsonNode people(Browser browser) {
    return json.readTree(browser.get("/api/v1/demo/people").body()).path("people");
  }

  private static Browser stranger(int port) {
    var browser = new Browser(port);
    browser.get("/api/v1/session");
    return browser;
  }

  private static String account(String name) {
    return "{\"account\":\"" + name + "\"}";
  }

  @Test
  void whoeverIsInTheFileIsListedByRole() {
    var listed = people(new Browser(port));
    assertThat(listed.valueStream().map(one -> one.path("signInName").asString()))
        .containsExactly(staff.signInName(), head.signInName());
    assertThat(listed.get(0).path("institution").asString()).isEqualTo(town.member().name());
    assertThat(listed.get(0).path("roles").toString()).isEqualTo("[\"STAFF\"]");
    assertThat(listed.toString()).doesNotContain(staff.password());
  }

  @Test
  void beforeThePeopleAreMadeTheListIsEmpty() throws IOException {
    Files.delete(file);
    assertThat(people(new Browser(port)).isEmpty()).isTrue();
    assertThat(new Browser(port).get("/login").body()).doesNotContain("/api/v1/demo");
  }

  @Test
  void oneRequestBecomesSomebodyAndLeavesWhoOneWas() {
    var browser = stranger(port);
    assertThat(browser.post("/api/v1/demo/session", account(staff.signInName())).statusCode())
        .isEqualTo(204);
    assertThat(browser.get("/api/v1/me").body()).contains(staff.signInName());
    var before = browser.cookie("XQ_SESSION").orElseThrow();
    assertThat(browser.post("/api/v1/demo/session", account(head.signInName())).statusCode())
        .isEqualTo(204);
    assertThat(browser.get("/api/v1/me").body()).contains(head.signInName());
    assertThat(browser.cookie("XQ_SESSION")).isPresent().get().isNotEqualTo(before);
  }

  @Test
  void nobodyElseCanBeBecome() {
    var browser = stranger(port);
    var admin = town.appointed().getFirst().signInName();
    for (var name : new String[] {admin, "nobody", ""}) {
      assertThat(browser.post("/api/v1/demo/session", account(name)).statusCode()).isEqualTo(404);
    }
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(
            new Browser(port)
                .postWith(null, "/api/v1/demo/session", account(staff.signInName()))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void theSignInPageOffersThemAndTheInterfaceKnows() {
    var browser = stranger(port);
    assertThat(browser.get("/login").body())
        .contains("action=\"/api/v1/demo/session\"", staff.signInName(), "业务人员");
    assertThat(json.readTree(browser.get("/api/v1/session").body()).path("demo").asBoolean())
        .isTrue();
  }
}
