package org.xinqiao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.SessionLocks;
import org.xinqiao.account.Sessions;
import org.xinqiao.account.SignIns;
import org.xinqiao.kernel.Actor;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
  private final SignIns signIns;
  private final Sessions sessions;
  private final SessionLocks locks;
  private final Presentation presentation;
  private final DemoBar demo;

  SessionController(
      SignIns signIns,
      Sessions sessions,
      SessionLocks locks,
      Presentation presentation,
      DemoBar demo) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.locks = locks;
    this.presentation = presentation;
    this.demo = demo;
  }

  record SignInRequest(@NotNull String account, @NotNull String password) {
    @Override
    public String toString() {
      return "SignInRequest[" + account + "]";
    }
  }

  record UnlockRequest(@NotNull String password) {
    @Override
    public String toString() {
      return "UnlockRequest[…]";
    }
  }

  /**
   * How things stand.
   *
   * @param locked whether only the password of the person named here goes on
   * @param locksInSeconds until it locks when nobody does anything
   * @param demo whether this is the demonstration, where anybody may become anybody
   */
  record SessionView(
      boolean signedIn,
      boolean locked,
      @Nullable String signInName,
      @Nullable Long locksInSeconds,
      boolean demo) {}

  /** Gives the cookie with which the first unsafe request proves where it comes from. */
  @GetMapping
  SessionView look(CsrfToken csrf) {
    csrf.getToken();
    if (Actor.currentOrNull() == null) {
      return new SessionView(false, false, null, null, demo.isThere());
    }
    var left = locks.left();
    return new SessionView(
        true,
        left.isEmpty(),
        presentation.signInName(),
        left.map(Duration::toSeconds).orElse(null),
        demo.isThere());
  }

  @PostMapping("/lock")
  ResponseEntity<Void> lock() {
    locks.lock();
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/unlock")
  ResponseEntity<Void> unlock(@Valid @RequestBody UnlockRequest request) {
    locks.unlock(request.password());
    return ResponseEntity.noContent().build();
  }

  @PostMapping
  ResponseEntity<Presentation.MeView> signIn(
      @Valid @RequestBody SignInRequest request, HttpServletRequest http) {
    var signedIn = signIns.signIn(request.account(), request.password());
    var me = signedIn.actor().call(() -> presentation.me(signedIn.initial()));
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.of(signedIn.token(), http).toString())
        .body(me);
  }

  @DeleteMapping
  ResponseEntity<Void> signOut(HttpServletRequest http) {
    if (Actor.currentOrNull() != null) {
      sessions.signOut();
    }
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(http).toString())
        .build();
  }
}
