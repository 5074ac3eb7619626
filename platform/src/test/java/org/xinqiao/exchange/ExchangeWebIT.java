package org.xinqiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.access.Executives;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.institution.Department;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Role;
import org.xinqiao.testkit.ManualClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements, deliveries and the viewer over HTTP. */
@PlatformTest
class ExchangeWebIT {
  private static Trade trade;
  private static Town.Resident officer;
  private static Town.Resident peerOfficer;
  private static Town.Resident reader;
  private static Town.Resident executive;
  private static Town.Resident stranger;

  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;
  @Autowired ManualClock clock;
  @LocalServerPort int port;

  @BeforeEach
  void open() {
    if (trade == null) {
      trade = Trade.open(context);
      officer = trade.bankTown.settle("web.officer", department(trade.bank), Role.COMPLIANCE);
      peerOfficer =
          trade.insurerTown.settle("web.officer", department(trade.insurer), Role.COMPLIANCE);
      reader = trade.insurerTown.settle("web.reader", department(trade.insurer), Role.STAFF);
      executive =
          trade.insurerTown.settle("web.executive", department(trade.insurer), Role.EXECUTIVE);
      trade
          .insurerTown
          .administrator(Role.SECURITY_ADMIN)
          .call(
              () -> context.getBean(Executives.class).list(executive.account().id(), "任字〔2026〕2号"));
      var elsewhere = Town.found(context);
      stranger =
          elsewhere.settle("web.stranger", elsewhere.department("合规部").id(), Role.COMPLIANCE);
    }
  }

  private static Department.Id department(Trade.Side side) {
    return new Department.Id(side.staff().standing().department());
  }

  private Browser browser(Town.Resident who) {
    return Browser.signedIn(port, who.signInName(), who.password());
  }

  private JsonNode body(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json.readTree(answer.body());
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code) {
    var problem = body(answer, status);
    assertThat(problem.path("code").asString()).isEqualTo(code);
    for (var part : Set.of("rule", "remedy")) {
      assertThat(problem.path("why").path(part).path("zh").asString()).isNotEmpty();
      assertThat(problem.path("why").path(part).path("en").asString()).isNotEmpty();
    }
    assertThat(problem.path("why").path("clause").asString()).isNotEmpty();
  }

  private String terms(UUID recipient) {
    return """
    {"recipient":"%s","purpose":"贷后风险协查","categories":["CREDIT"],"ceiling":"L2",
     "masks":[{"column":"amount","rule":"FULL"}],"allowDownload":false,"validUntil":"%s"}\
    """
        .formatted(recipient, clock.instant().plus(Duration.ofDays(30)));
  }

  @Test
  void anAgreementIsDraftedSignedAndEndedOverHttp() {
    var browser = browser(officer);
    var draft =
        body(
            browser.post("/api/v1/agreements", terms(trade.insurerTown.member().id().value())),
            201);
    var path = "/api/v1/agreements/" + draft.path("id").asString();

    assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
    assertThat(draft.path("next").path("seat").asString()).isEqualTo("COMPLIANCE");
    assertThat(draft.path("text").asString()).contains("\"purpose\":\"贷后风险协查\"");
    assertProblem(browser(peerOfficer).get(path), 404, "exchange.unknown-agreement");
    assertProblem(
        browser.post(path + "/signatures", "{\"digest\":\"sha-256:00\"}"),
        409,
        "exchange.agreement-changed");
    var digest = "{\"digest\":\"" + draft.path("digest").asString() + "\"}";
    var signed = body(browser.post(path + "/signatures", digest), 200);
    assertThat(signed.path("signatures").size()).isEqualTo(1);
    assertProblem(browser.post(path + "/signatures", digest), 403, "exchange.not-your-turn");
    var ended = body(browser.post(path + "/termination", "{\"reason\":\"不再需要\"}"), 200);
    assertThat(ended.path("state").asString()).isEqualTo("TERMINATED");
    assertThat(body(browser.get("/api/v1/agreements"), 200).path("items").toString())
        .contains(draft.path("id").asString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"purpose\":\"x\"}",
        "{\"unknown\":1}",
        "{\"purpose\":\"x\",\"purpose\":\"y\"}",
        "[]",
        "{\"recipient\":\"not-an-id\"}"
      })
  void bodiesThatAreNoAgreementAreRefused(String body) {
    var answer = browser(officer).post("/api/v1/agreements", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void anUnknownInstitutionInTheBodyIsNotFound() {
    var answer = browser(officer).post("/api/v1/agreements", terms(UUID.randomUUID()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
  }

  @Test
  void otherInstitutionsIdsInPathsAreNotFound() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var delivery = trade.delivered(asset, trade.to(agreement));
    var browser = browser(stranger);
    var at = "/api/v1/deliveries/" + delivery.id();

    assertProblem(
        browser.get("/api/v1/agreements/" + agreement.id()), 404, "exchange.unknown-agreement");
    assertProblem(
        browser.post("/api/v1/agreements/" + agreement.id() + "/termination", "{\"reason\":\"试\"}"),
        404,
        "exchange.unknown-agreement");
    for (var part : Set.of("", "/rights", "/pages/1", "/table", "/mark", "/looks", "/content")) {
      var path = at + part;
      assertProblem(browser.get(path), 404, "exchange.unknown-delivery");
    }
    assertProblem(
        browser.get("/api/v1/passports/" + asset.digitalIdentity()),
        404,
        "provenance.unknown-passport");
    assertProblem(
        browser.get("/api/v1/passports/" + asset.digitalIdentity() + "/bundle"),
        404,
        "provenance.unknown-passport");
    assertProblem(
        browser.get("/api/v1/passports/" + asset.digitalIdentity() + "/lineage"),
        404,
        "provenance.unknown-passport");
    assertThat(browser.get("/api/v1/deliveries/not-an-id").statusCode()).isEqualTo(400);
  }

  @Test
  void aDeliveryIsViewedDownloadedAndProvedOverHttp() throws Exception {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var delivery = trade.delivered(asset, trade.to(agreement));
    var at = "/api/v1/deliveries/" + delivery.id();
    var browser = browser(reader);

    var inbox = body(browser.get("/api/v1/deliveries"), 200);
    assertThat(inbox.path("items").toString()).contains(delivery.id().toString());
    var page = raw("GET", reader, at + "/pages/1");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.headers().firstValue("X-Pages")).isPresent();
    assertThat(new String(page.body(), 1, 3, UTF_8)).isEqualTo("PNG");
    var content = raw("GET", reader, at + "/content");
    assertThat(new String(content.body(), UTF_8)).isEqualTo("季度例会安排");
    assertThat(content.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    var mark = raw("GET", reader, at + "/mark");
    assertThat(mark.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(mark.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var receipt = body(browser.post(at + "/receipt", ""), 200).path("receipt");
    assertThat(receipt.path("signedForAt").asString()).isNotEmpty();
    assertProblem(browser.post(at + "/receipt", ""), 409, "exchange.signed-for");
    var looks = body(browser.get(at + "/looks"), 200);
    assertThat(looks.path(0).path("kind").asString()).isEqualTo("SIGNED_FOR");
    assertThat(looks.path(looks.size() - 1).path("kind").asString()).isEqualTo("OPENED");
    var sent = body(browser(officer).get(at), 200);
    assertThat(sent.path("receipt").path("openedBy").asString())
        .isEqualTo(reader.account().id().value().toString());

    var passport = body(browser.get("/api/v1/passports/" + asset.digitalIdentity()), 200);
    assertThat(passport.path("minted").path("signature").asString()).isEqualTo("VALID");
    var bundle = raw("GET", reader, "/api/v1/passports/" + asset.digitalIdentity() + "/bundle");
    assertThat(bundle.statusCode()).isEqualTo(200);
    assertThat(bundle.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(new String(bundle.body(), 0, 2, UTF_8)).isEqualTo("PK");
  }

  /** Neither part requests nor header requests are a way round a decision. */
  @Test
  void levelFourHasNoOtherWayToTheBytes() throws Exception {
    var agreement = trade.inForce(ConfidentialityLevel.L4);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L4);
    var delivery = trade.delivered(asset, trade.to(agreement));
    var at = "/api/v1/deliveries/" + delivery.id();

    assertThat(raw("GET", executive, at + "/pages/1").statusCode()).isEqualTo(200);
    assertProblem(browser(executive).get(at + "/content"), 403, "access.view-only");
    var rights = body(browser(executive).get(at + "/rights"), 200);
    assertThat(rights.path("view").isNull()).isTrue();
    assertThat(rights.path("download").path("code").asString()).isEqualTo("access.view-only");
    assertThat(rights.path("download").path("clause").asString()).isEqualTo("B1.7");
    assertProblem(browser(executive).get(at + "/table"), 403, "exchange.pages-only");
    var head = raw("HEAD", executive, at + "/content");
    assertThat(head.statusCode()).isEqualTo(403);
    assertThat(head.body()).isEmpty();
    var range = raw("GET", executive, at + "/content", "Range", "bytes=0-1");
    assertThat(range.statusCode()).isEqualTo(403);
    assertProblem(browser(reader).get(at + "/pages/1"), 403, "access.executives-only");
    assertThat(raw("HEAD", reader, at + "/pages/1").statusCode()).isEqualTo(403);
    for (var path : Set.of("/pages", "/pages/1/thumbnail", "/content/raw", "/print", "/export")) {
      assertThat(raw("GET", executive, at + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aRangeIsAnsweredWithTheWholeAndEachAskingIsLogged() throws Exception {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var delivery = trade.delivered(asset, trade.to(agreement));
    var at = "/api/v1/deliveries/" + delivery.id() + "/content";

    var range = raw("GET", reader, at, "Range", "bytes=0-1");
    assertThat(range.statusCode()).isEqualTo(200);
    assertThat(new String(range.body(), UTF_8)).isEqualTo("季度例会安排");
    assertThat(range.headers().firstValue("Accept-Ranges")).contains("none");
    raw("HEAD", reader, at);

    var passport =
        body(browser(reader).get("/api/v1/passports/" + asset.digitalIdentity()), 200).toString();
    assertThat(passport.split("exchange.download", -1)).hasSize(3);
  }

  @Test
  void theRecipientRestrictsOverHttp() {
    var agreement = trade.inForce(ConfidentialityLevel.L2);
    var asset = trade.text("季度例会安排", ConfidentialityLevel.L2);
    var at = "/api/v1/deliveries/" + trade.delivered(asset, trade.to(agreement)).id();
    var browser = browser(peerOfficer);

    assertProblem(
        browser.post(at + "/restriction", "{\"level\":\"L1\",\"reason\":\"试\"}"),
        403,
        "exchange.never-lower");
    var raised =
        body(browser.post(at + "/restriction", "{\"level\":\"L3\",\"reason\":\"更严\"}"), 200);
    assertThat(raised.path("restrictedTo").asString()).isEqualTo("L3");
  }

  private HttpResponse<byte[]> raw(String method, Town.Resident who, String path, String... headers)
      throws IOException, InterruptedException {
    var session = browser(who).cookie("XQ_SESSION").orElseThrow();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .header("Cookie", "XQ_SESSION=" + session);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
