package org.xinqiao.account.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Keeps cookies and sends the token back, as a browser with our page does. */
public final class Browser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String base;

  /** A browser without cookies. */
  public Browser(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** A browser that has signed in. */
  public static Browser signedIn(int port, String name, String password) {
    var browser = new Browser(port);
    browser.get("/api/v1/session");
    var answer = browser.signIn(name, password);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return browser;
  }

  public HttpResponse<String> signIn(String name, String password) {
    var body = "{\"account\":\"" + name + "\",\"password\":\"" + password + "\"}";
    return send("POST", "/api/v1/session", body);
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null);
  }

  public HttpResponse<String> post(String path, String body) {
    return send("POST", path, body);
  }

  public HttpResponse<String> delete(String path) {
    return send("DELETE", path, null);
  }

  /** Any call, {@code body} may be null. */
  public HttpResponse<String> call(String method, String path, String body) {
    return exchange(method, path, body, cookie("XSRF-TOKEN"));
  }

  /** The value of a cookie this browser holds. */
  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(java.net.HttpCookie::getValue)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** Forgets the cookie, so that the next request carries no token. */
  public void forgetCsrf() {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
  }

  /** Sends with an explicit token, or without any when it is null. */
  public HttpResponse<String> postWith(String csrf, String path, String body) {
    return exchange("POST", path, body, Optional.ofNullable(csrf));
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return exchange(method, path, body, cookie("XSRF-TOKEN"));
  }

  private HttpResponse<String> exchange(
      String method, String path, String body, Optional<String> csrf) {
    var publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, publisher)
            .header("Content-Type", "application/json")
            .header("Content-Disposition", "attachment; filename*=UTF-8''sample.txt");
    csrf.ifPresent(value -> request.header("X-XSRF-TOKEN", value));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
