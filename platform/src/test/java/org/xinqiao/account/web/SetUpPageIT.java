package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xinqiao.PlatformTest;

@PlatformTest
class SetUpPageIT {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort int port;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @Test
  void thePageAsksForThreePersonsAndTheToken() throws Exception {
    var page = get();

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("name=\"token\"")
        .contains("SYSTEM_ADMIN.identityNumber")
        .contains("SECURITY_ADMIN.identityNumber")
        .contains("AUDIT_ADMIN.identityNumber")
        .doesNotContain("<script");
  }

  @Test
  void aWrongTokenIsRefusedInWordsOnThePage() throws Exception {
    var csrf = CSRF.matcher(get().body());
    assertThat(csrf.find()).isTrue();

    var answer = post("_csrf=" + csrf.group(1) + "&token=platform.wrong<b>");

    assertThat(answer.statusCode()).isBetween(400, 410);
    assertThat(answer.body())
        .contains("role=\"alert\"", "怎么办")
        .contains("<form")
        .doesNotContain("<b>");
  }

  @Test
  void aFormFromAnotherSiteIsRefused() throws Exception {
    assertThat(post("token=x").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> get() throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(address()).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String form) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(address())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + port + "/setup");
  }
}
