package org.xinqiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.screening.Contents;

/** How people begin: samples of their own, and the choice that is remembered. */
@PlatformTest
class SamplesIT {
  @Autowired ApplicationContext context;
  @Autowired Samples samples;
  @Autowired Assets assets;
  @Autowired Contents contents;
  @LocalServerPort int port;

  private Town town;
  private Town.Resident staff;

  @BeforeEach
  void settle() {
    town = Town.found(context);
    staff = town.settle("li.si", town.department("风险部").id(), Role.STAFF);
  }

  private int count() {
    return staff.actor().call(() -> assets.list(Page.Request.of(null, null)).items().size());
  }

  @Test
  void theyAreInspectedGradedAndMarked() {
    var loaded = staff.actor().call(samples::load);
    assertThat(loaded)
        .hasSize(3)
        .allSatisfy(asset -> {
          assertThat(asset.title()).startsWith("示例：");
          assertThat(asset.owner()).isEqualTo(staff.account().id().value());
          assertThat(asset.level()).isNotNull();
          assertThat(asset.digitalIdentity()).isNotEmpty();
          var content = staff.actor().call(() -> contents.get(asset.content()));
          assertThat(content.verdict().releasable()).isTrue();
        });
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void whoeverAsksTwiceHasThemOnce() {
    var first = staff.actor().call(samples::load);
    var second = staff.actor().call(samples::load);
    assertThat(second).extracting(Asset::id).isEqualTo(first.stream().map(Asset::id).toList());
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void whoeverAsksTwiceAtTheSameTimeHasThemOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> staff.actor().call(samples::load));
      var two = threads.submit(() -> staff.actor().call(samples::load));
      assertThat(one.get())
          .extracting(Asset::id)
          .isEqualTo(two.get().stream().map(Asset::id).toList());
    }
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void theAddressIsForBusinessPeopleOnly() {
    var browser = Browser.signedIn(port, staff.signInName(), staff.password());
    var answer = browser.post("/api/v1/samples", "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("示例：");
    var admin = town.settle("wu.liu", null, Role.AUDIT_ADMIN);
    var refused =
        Browser.signedIn(port, admin.signInName(), admin.password()).post("/api/v1/samples", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("kernel.function-denied");
  }

  @Test
  void theFirstChoiceIsRememberedForTheAccountAndNobodyElse() {
    var browser = Browser.signedIn(port, staff.signInName(), staff.password());
    assertThat(browser.get("/api/v1/me/welcome").body()).doesNotContain("TOUR");
    assertThat(browser.post("/api/v1/me/welcome", "{\"choice\":\"TOUR\"}").statusCode())
        .isEqualTo(204);
    assertThat(browser.post("/api/v1/me/welcome", "{\"choice\":\"EMPTY\"}").statusCode())
        .isEqualTo(204);
    assertThat(browser.post("/api/v1/me/welcome", "{\"choice\":\"X\"}").statusCode())
        .isEqualTo(400);
    var again = Browser.signedIn(port, staff.signInName(), staff.password());
    assertThat(again.get("/api/v1/me/welcome").body()).contains("TOUR");
    var other = town.settle("wu.liu", null, Role.STAFF);
    assertThat(
            Browser.signedIn(port, other.signInName(), other.password())
                .get("/api/v1/me/welcome")
                .body())
        .doesNotContain("TOUR");
  }
}
