package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.DemoPeople;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Role;

/** A platform that is no demonstration has no role bar, and nobody becomes anybody. */
@PlatformTest
class NoDemoIT {
  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private void assertNothing(Browser browser, String name) {
    assertThat(browser.get("/api/v1/demo/people").statusCode()).isEqualTo(404);
    var answer = browser.post("/api/v1/demo/session", "{\"account\":\"" + name + "\"}");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("kernel.not-found");
    assertThat(browser.get("/api/v1/session").body()).contains("\"demo\":false");
  }

  @Test
  void itsAddressesLeadNowhere() {
    var someone = Town.found(context).settle("li.si", null, Role.STAFF);
    var stranger = new Browser(port);
    stranger.get("/api/v1/session");
    assertNothing(stranger, someone.signInName());
    assertThat(stranger.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertNothing(
        Browser.signedIn(port, someone.signInName(), someone.password()), someone.signInName());
    assertThat(stranger.get("/login").body()).doesNotContain("demo");
    assertThat(context.getBeanProvider(DemoPeople.class).getIfAvailable()).isNull();
  }
}
