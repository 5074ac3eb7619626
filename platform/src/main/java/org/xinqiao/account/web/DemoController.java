package org.xinqiao.account.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.DemoPeople;
import org.xinqiao.account.Sessions;
import org.xinqiao.account.SignedIn;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.web.PlainPage;

/** Becoming one of the demonstration's people with one click; only the demonstration has this. */
@Hidden
@RestController
@RequestMapping("/api/v1/demo")
@ConditionalOnProperty("xinqiao.demo.credentials")
class DemoController {
  private final DemoPeople people;
  private final Sessions sessions;

  DemoController(DemoPeople people, Sessions sessions) {
    this.people = people;
    this.sessions = sessions;
  }

  record DemoView(List<DemoPeople.DemoPerson> people) {}

  record BecomeRequest(@NotNull String account) {}

  @GetMapping("/people")
  DemoView people() {
    return new DemoView(people.all());
  }

  /** For the bar in the application. */
  @PostMapping(path = "/session", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> become(@Valid @RequestBody BecomeRequest request, HttpServletRequest http) {
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie(become(request.account()), http))
        .build();
  }

  /** For the bar on the sign-in page, which works without scripts. */
  @PostMapping(path = "/session", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Void> becomeByForm(@RequestParam String account, HttpServletRequest http) {
    return PlainPage.leadTo(NextPlace.BEGINNING)
        .header(HttpHeaders.SET_COOKIE, cookie(become(account), http))
        .build();
  }

  /** Whoever was signed in is signed out. */
  private SignedIn become(String account) {
    var signedIn = people.signIn(account);
    if (Actor.currentOrNull() != null) {
      sessions.signOut();
    }
    return signedIn;
  }

  private static String cookie(SignedIn signedIn, HttpServletRequest http) {
    return SessionCookie.of(signedIn.token(), http).toString();
  }
}
