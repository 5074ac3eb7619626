package org.xinqiao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseCookie;

/** The cookie that carries a session: out of reach of scripts, never sent by another site. */
final class SessionCookie {
  static final String NAME = "XQ_SESSION";

  private SessionCookie() {}

  static ResponseCookie of(String token, HttpServletRequest request) {
    return ResponseCookie.from(NAME, token)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path("/")
        .build();
  }

  static ResponseCookie gone(HttpServletRequest request) {
    return ResponseCookie.from(NAME, "")
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path("/")
        .maxAge(0)
        .build();
  }
}
