package org.xinqiao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Leads people to the page they need first, where a program would get a problem. */
final class Usher {
  static final String PASSWORD = "/password";

  private Usher() {}

  /** Whether the request was for a page and has been led to the sign-in page. */
  static boolean toSignIn(HttpServletRequest request, HttpServletResponse response) {
    if (isApplication(request)) {
      var query = request.getQueryString();
      var wish = request.getRequestURI() + (query == null ? "" : "?" + query);
      lead(response, NextPlace.signInFor(wish));
      return true;
    }
    var password = request.getRequestURI().equals(PASSWORD);
    if (password) {
      lead(response, "/login");
    }
    return password;
  }

  /** Whether the request was for the application and has been led to the password page. */
  static boolean toPassword(HttpServletRequest request, HttpServletResponse response) {
    var application = isApplication(request);
    if (application) {
      lead(response, PASSWORD);
    }
    return application;
  }

  /** Whether the request was for a page beside the application and has been led to the lock. */
  static boolean toLockScreen(HttpServletRequest request, HttpServletResponse response) {
    var page = request.getMethod().equals("GET") && request.getRequestURI().equals(PASSWORD);
    if (page) {
      lead(response, NextPlace.BEGINNING);
    }
    return page;
  }

  private static boolean isApplication(HttpServletRequest request) {
    var path = request.getRequestURI();
    return request.getMethod().equals("GET") && (path.equals("/app") || path.startsWith("/app/"));
  }

  private static void lead(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, path);
  }
}
