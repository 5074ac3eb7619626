package org.xinqiao.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.xinqiao.demo.Client;

/** HTTP as it goes over the wire: nothing is sent that the test does not name. */
final class Wire {
  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Wire(URI base) {
    this.base = base;
  }

  /** What a signed-in browser holds: two cookies. */
  record Badge(String session, String csrf) {
    /** Headers that prove who sends, and from our own page. */
    Map<String, String> headers() {
      return Map.of("Cookie", cookies(), "X-XSRF-TOKEN", csrf);
    }

    String cookies() {
      return "XQ_SESSION=" + session + "; XSRF-TOKEN=" + csrf;
    }
  }

  HttpResponse<byte[]> get(String path, Map<String, String> headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<byte[]> post(String path, Map<String, String> headers, String json) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Any method, with JSON as its body. */
  HttpResponse<byte[]> call(String method, String path, Map<String, String> headers, String json) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  HttpResponse<byte[]> call(String method, String path, Map<String, String> headers) {
    return send(request(path, headers).method(method, BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
    headers.forEach(request::header);
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A fresh token against requests from other sites. */
  String csrf() {
    return cookie(get("/api/v1/session", Map.of()), "XSRF-TOKEN");
  }

  /** The answer of signing in, with all its headers. */
  HttpResponse<byte[]> signIn(String account, String password, String csrf) {
    var headers = Map.of("Cookie", "XSRF-TOKEN=" + csrf, "X-XSRF-TOKEN", csrf);
    var body = "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}";
    return post("/api/v1/session", headers, body);
  }

  /** Signs in and keeps the cookies. */
  Badge badge(String account, String password) {
    var csrf = csrf();
    var answer = signIn(account, password, csrf);
    if (answer.statusCode() != 200) {
      throw new AssertionError("Sign-in of " + account + ": " + answer.statusCode());
    }
    return new Badge(cookie(answer, "XQ_SESSION"), csrf);
  }

  /** The value of a cookie that an answer sets. */
  static String cookie(HttpResponse<?> answer, String name) {
    return setCookies(answer, name).stream()
        .map(line -> line.substring(name.length() + 1).split(";", 2)[0])
        .findFirst()
        .orElseThrow(() -> new AssertionError("No cookie " + name));
  }

  /** The whole lines that set a cookie. */
  static List<String> setCookies(HttpResponse<?> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(line -> line.startsWith(name + "="))
        .toList();
  }

  /** The same answer, to be read as JSON. */
  static Client.Answer read(HttpResponse<byte[]> answer) {
    return new Client.Answer(answer.statusCode(), answer.body());
  }
}
