package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.kernel.Role;

/** What a browser is told about our cookies, by plain HTTP and behind a proxy that speaks TLS. */
@PlatformTest
class CookieIT {
  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpRequest.Builder request(String scheme) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/session"))
        .header("X-Forwarded-Proto", scheme);
  }

  private List<String> cookies(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().allValues("Set-Cookie");
  }

  private String csrf(String scheme) throws IOException, InterruptedException {
    var cookies = cookies(request(scheme).GET().build());
    return cookies.stream().filter(c -> c.startsWith("XSRF-TOKEN=")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"https,true", "http,false"})
  void cookiesAreSecureWhereTheClientCameByTls(String scheme, boolean secure) throws Exception {
    var somebody = Town.found(context).settle("li.si", null, Role.STAFF);
    var csrf = csrf(scheme);
    var pair = csrf.substring(0, csrf.indexOf(';'));
    var body =
        "{\"account\":\"%s\",\"password\":\"%s\"}"
            .formatted(somebody.signInName(), somebody.password());
    var signIn =
        request(scheme)
            .header("Cookie", pair)
            .header("X-XSRF-TOKEN", pair.substring("XSRF-TOKEN=".length()))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var session =
        cookies(signIn).stream().filter(c -> c.startsWith("XQ_SESSION=")).findFirst().orElseThrow();
    assertThat(session).contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(session.contains("Secure")).isEqualTo(secure);
    assertThat(csrf).contains("SameSite=Strict").doesNotContain("HttpOnly");
    assertThat(csrf.contains("Secure")).isEqualTo(secure);
  }

  @Test
  void whoCameByTlsIsToldToStayThere() throws Exception {
    var answer =
        client.send(request("https").GET().build(), HttpResponse.BodyHandlers.discarding());
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }
}
