package org.xinqiao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.Sessions;
import org.xinqiao.account.SignIns;
import org.xinqiao.kernel.Actor;

/** Signing in and out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
  private final SignIns signIns;
  private final Sessions sessions;
  private final Presentation presentation;

  SessionController(SignIns signIns, Sessions sessions, Presentation presentation) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.presentation = presentation;
  }

  record SignInRequest(@NotNull String account, @NotNull String password) {
    @Override
    public String toString() {
      return "SignInRequest[" + account + "]";
    }
  }

  record SessionView(boolean signedIn) {}

  /** Gives the cookie with which the first unsafe request proves where it comes from. */
  @GetMapping
  SessionView look(CsrfToken csrf) {
    csrf.getToken();
    return new SessionView(Actor.currentOrNull() != null);
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
