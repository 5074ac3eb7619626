package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Colleagues;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ColleagueWebIT {
  private static final String NEXT = "Slow+Meadow4Violin";

  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  private Town here;
  private Browser auditor;

  @BeforeEach
  void found() {
    here = Town.found(context);
    auditor = signedIn(here, Role.AUDIT_ADMIN);
  }

  private Browser signedIn(Town town, Role role) {
    var one = town.appointed().stream().filter(a -> a.role() == role).findFirst().orElseThrow();
    town.choose(one.signInName(), one.initialPassword().password(), NEXT);
    return Browser.signedIn(port, one.signInName(), NEXT);
  }

  private JsonNode get(Browser browser, String path) {
    return json.readTree(browser.get(path).body());
  }

  private String account(Browser browser) {
    return get(browser, "/api/v1/me").path("account").asString();
  }

  @Test
  void aColleagueIsNamedAndNobodyElse() {
    var colleague = account(signedIn(here, Role.SYSTEM_ADMIN));
    var stranger = account(signedIn(Town.found(context), Role.SYSTEM_ADMIN));
    var query =
        Stream.of(colleague, stranger, UUID.randomUUID().toString())
            .collect(Collectors.joining("&account=", "/api/v1/colleagues?account=", ""));
    var found = get(auditor, query);
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.path(0).path("account").asString()).isEqualTo(colleague);
    assertThat(found.path(0).path("name").asString()).isNotEmpty();
  }

  @Test
  void tooManyIdsAreRefused() {
    var query =
        Stream.generate(() -> UUID.randomUUID().toString())
            .limit(Colleagues.MOST + 1)
            .collect(Collectors.joining("&account=", "/api/v1/colleagues?account=", ""));
    assertThat(get(auditor, query).path("code").asString()).isEqualTo("account.too-many-ids");
  }

  @Test
  void everyFunctionSaysWhoHasIt() {
    var functions = get(auditor, "/api/v1/functions");
    var read = functions.valueStream().filter(f -> f.path("id").asString().equals("audit.read"));
    var one = read.findFirst().orElseThrow();
    assertThat(one.path("held").asBoolean()).isTrue();
    assertThat(one.path("roles").toString())
        .isEqualTo("[\"COMPLIANCE\",\"AUDIT_ADMIN\",\"REGULATOR\"]");
    var mine = get(auditor, "/api/v1/me").path("capabilities").valueStream();
    assertThat(mine.map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(
            functions
                .valueStream()
                .filter(f -> f.path("held").asBoolean())
                .map(f -> f.path("id").asString())
                .toList());
  }
}
