package org.xinqiao.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.Welcome;

/** How I begin. */
@RestController
@RequestMapping("/api/v1/me/welcome")
class WelcomeController {
  private final Welcome welcome;

  WelcomeController(Welcome welcome) {
    this.welcome = welcome;
  }

  /** {@code chosen} is absent as long as nothing has been chosen. */
  record WelcomeView(Welcome.@Nullable Choice chosen) {}

  record ChoiceRequest(@NotNull Welcome.Choice choice) {}

  @GetMapping
  WelcomeView look() {
    return new WelcomeView(welcome.chosen().orElse(null));
  }

  @PostMapping
  ResponseEntity<Void> choose(@Valid @RequestBody ChoiceRequest request) {
    welcome.choose(request.choice());
    return ResponseEntity.noContent().build();
  }
}
