package org.xinqiao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.account.Passwords;

/** Who I am, and my password. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Presentation presentation;

  MeController(Accounts accounts, Passwords passwords, Presentation presentation) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.presentation = presentation;
  }

  record PasswordRequest(@NotNull String current, @NotNull String next) {
    @Override
    public String toString() {
      return "PasswordRequest[…]";
    }
  }

  @GetMapping
  Presentation.MeView me() {
    return presentation.me(accounts.own().access().password() == Account.Password.INITIAL);
  }

  /** Every session of the account ends, this one too: sign in with the new password. */
  @PostMapping("/password")
  ResponseEntity<Void> change(
      @Valid @RequestBody PasswordRequest request, HttpServletRequest http) {
    passwords.change(request.current(), request.next());
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.gone(http).toString())
        .build();
  }
}
