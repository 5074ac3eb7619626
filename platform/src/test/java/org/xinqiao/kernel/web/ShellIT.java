package org.xinqiao.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Visitor;
import org.xinqiao.kernel.Role;

/** The application's place, with the stand-in for the built interface among the test resources. */
@PlatformTest
class ShellIT {
  private static final Pattern NONCE = Pattern.compile("nonce=\"([A-Za-z0-9_-]{43})\"");

  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
  }

  private void signIn() {
    var someone = Town.found(context).settle("li.si", null, Role.STAFF);
    visitor.signIn(someone.signInName(), someone.password());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String nonce(HttpResponse<String> answer) {
    var nonce = NONCE.matcher(answer.body());
    assertThat(nonce.find()).as(answer.body()).isTrue();
    return nonce.group(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/, /app/",
    "/app, /login",
    "/app/, /login?next=%2Fapp%2F",
    "/app/a/b, /login?next=%2Fapp%2Fa%2Fb",
    "/app/index.html, /login?next=%2Fapp%2Findex.html"
  })
  void whoeverIsNotSignedInIsLedThere(String path, String place) {
    var answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Location")).isEqualTo(place);
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void programsGetAProblemAndNoPage() {
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(visitor.get("/apple").statusCode()).isEqualTo(401);
    assertThat(visitor.post("/app/", "").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/", "/app/deliveries/7?tab=log", "/app/index.html"})
  void everyPlaceOfTheApplicationIsItsIndexUnderThePolicy(String path) {
    signIn();

    var answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.body()).contains("stand-in").doesNotContain("__CSP_NONCE__");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'self'; script-src 'self'; style-src-elem 'self' 'nonce-"
                + nonce(answer)
                + "'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; worker-src"
                + " 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action"
                + " 'self'; frame-ancestors 'none'");
  }

  @Test
  void everyAnswerHasItsOwnNonce() {
    signIn();

    assertThat(nonce(visitor.get("/app/"))).isNotEqualTo(nonce(visitor.get("/app/")));
  }

  @Test
  void theApplicationsPolicyIsItsOwn() {
    signIn();

    assertThat(visitor.get("/api/v1/me").headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; form-action 'self'; frame-ancestors 'none'");
  }

  @Test
  void anybodyMayVerifyOnAPageThatLetsNothingOut() {
    var answer = visitor.get("/verify");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("stand-in for the page that verifies");
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src"
                + " 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(visitor.get("/login").body()).contains("href=\"/verify\"");
  }

  @ParameterizedTest
  @CsvSource({
    "js, text/javascript",
    "css, text/css",
    "json, application/json",
    "svg, image/svg+xml",
    "woff2, font/woff2"
  })
  void builtFilesAreKeptForEverAndNeedNoSession(String ending, String type) {
    var answer = visitor.get("/app/assets/stand-in-1a2b." + ending);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Cache-Control").split(", "))
        .containsExactlyInAnyOrder("public", "max-age=31536000", "immutable");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/assets",
        "/app/assets/",
        "/app/assets/nothing.js",
        "/app/assets/stand-in-1a2b.js/x",
        "/app/assets/.hidden",
        "/app/assets/%E4%BF%A1.js"
      })
  void anUnknownFileIsAProblemAndNeverTheIndex(String path) {
    var answer = visitor.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(header(answer, "Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("kernel.not-found").doesNotContain("stand-in</title>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/assets/../index.html",
        "/app/assets/%2e%2e/index.html",
        "/app/assets/..%2findex.html",
        "/app/assets/..%5cindex.html",
        "/app/assets/%2e%2e%2f%2e%2e%2fapplication.yaml",
        "/app/assets/../../application.yaml",
        "/app/assets/..;/..;/application.yaml",
        "/app/assets/....//....//application.yaml",
        "/app/assets//application.yaml",
        "/app/assets/%252e%252e/index.html",
        "/app/assets/a%00.js"
      })
  void noNameLeadsOutOfTheFolder(String path) {
    signIn();

    var answer = visitor.get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("A stand-in", "spring:");
  }
}
