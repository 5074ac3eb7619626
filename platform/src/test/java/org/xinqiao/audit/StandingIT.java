package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.kernel.Role;
import org.xinqiao.testkit.GoldenFile;
import org.xinqiao.testkit.ManualClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the frame of every page says of the platform and of its reader. */
@PlatformTest
class StandingIT {
  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @Autowired ManualClock clock;
  @Autowired Ledger ledger;
  @LocalServerPort int port;

  private JsonNode get(Role role, String path) {
    var town = Town.found(context);
    var someone = town.settle("li.si", town.department("风险部").id(), role);
    ledger.catchUp();
    return json.readTree(
        Browser.signedIn(port, someone.signInName(), someone.password()).get(path).body());
  }

  @Test
  void itsVersionIsThatOfTheBuild() throws IOException {
    var pom = Files.readString(GoldenFile.repositoryRoot().resolve("pom.xml"));
    var version = get(Role.STAFF, "/api/v1/standing").path("version").asString();
    assertThat(pom).contains("<artifactId>xinqiao</artifactId>\n  <version>" + version + "<");
  }

  @Test
  void itTellsTheHeightOfTheLedgerAndItsOwnTime() {
    var standing = get(Role.AUDIT_ADMIN, "/api/v1/standing");
    assertThat(standing.path("ledgerHeight").asLong()).isPositive();
    assertThat(Instant.parse(standing.path("at").asString())).isEqualTo(clock.instant());
    assertThat(new Browser(port).get("/api/v1/standing").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"STAFF, L3", "HEAD, L3", "COMPLIANCE, L3", "EXECUTIVE, L3", "SECURITY_ADMIN, ''"})
  void everybodyReadsUpToTheirLevel(Role role, String level) {
    assertThat(get(role, "/api/v1/me/clearance").path("level").asString("")).isEqualTo(level);
  }
}
