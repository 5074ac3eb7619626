package org.xinqiao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's connection to the platform: cookies, CSRF token, JSON in and out. */
public final class Client {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** A client of the platform at {@code base}, as {@code http://127.0.0.1:8080}. */
  public Client(URI base) {
    this.base = base;
  }

  /** An answer of the platform. */
  public static final class Answer {
    private final int status;
    private final byte[] bytes;

    /** An answer read elsewhere. */
    public Answer(int status, byte[] bytes) {
      this.status = status;
      this.bytes = bytes;
    }

    /** HTTP status. */
    public int status() {
      return status;
    }

    /** The body as it came. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** The body read as JSON; an empty body reads as null. */
    public JsonNode json() {
      return JSON.readTree(bytes.length == 0 ? "null".getBytes(UTF_8) : bytes);
    }

    /** The problem code of a refusal, or empty. */
    public String code() {
      return status < 400 ? "" : json().path("code").asString("");
    }

    /** This answer, when the call succeeded; else an {@link UnexpectedAnswer}. */
    public Answer ok() {
      if (status / 100 != 2) {
        throw new UnexpectedAnswer(status, new String(bytes, UTF_8));
      }
      return this;
    }
  }

  /** A call failed that had to succeed. */
  public static final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswer(int status, String body) {
      super("HTTP " + status + " " + body);
    }
  }

  /** Reads a resource. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends JSON. */
  public Answer post(String path, Map<String, ?> body) {
    return post(path, JSON.writeValueAsString(body));
  }

  /** Sends text as JSON, whatever it is: for trying bad input. */
  public Answer post(String path, String json) {
    return upload(path, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(json));
  }

  /** Sends a body of any kind with these headers. */
  public Answer upload(String path, Map<String, String> headers, BodyPublisher body) {
    var request = request(path).POST(body);
    headers.forEach(request::header);
    request.header("X-XSRF-TOKEN", csrf());
    return send(request);
  }

  /** Deletes a resource. */
  public Answer delete(String path) {
    return send(request(path).header("X-XSRF-TOKEN", csrf()).DELETE());
  }

  /** Signs in; the cookie stays with this client. */
  public Answer signIn(String account, String password) {
    return post("/api/v1/session", Map.of("account", account, "password", password));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .timeout(Duration.ofMinutes(2))
        .header("Accept", "application/json, application/problem+json, */*");
  }

  private String csrf() {
    return token()
        .orElseGet(() -> {
          get("/api/v1/session");
          return token().orElse("");
        });
  }

  private Optional<String> token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("No answer from the platform", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
