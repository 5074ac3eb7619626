package org.xinqiao.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Executive;
import org.xinqiao.access.Executives;
import org.xinqiao.account.Account;

/** The list of executives of one's institution. */
@RestController
@RequestMapping("/api/v1/executives")
class ExecutiveController {
  private final Executives executives;

  ExecutiveController(Executives executives) {
    this.executives = executives;
  }

  record ExecutiveRequest(@NotNull UUID account, @NotNull String orderNumber) {}

  record ExecutiveView(UUID account, String orderNumber, UUID listedBy, Instant listedAt) {
    static ExecutiveView of(Executive executive) {
      return new ExecutiveView(
          executive.account().value(),
          executive.orderNumber(),
          executive.listedBy(),
          executive.listedAt());
    }
  }

  record ExecutiveList(List<ExecutiveView> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ExecutiveView list(@Valid @RequestBody ExecutiveRequest request) {
    var id = new Account.Id(request.account());
    return ExecutiveView.of(executives.list(id, request.orderNumber()));
  }

  @GetMapping
  ExecutiveList all() {
    return new ExecutiveList(executives.all().stream().map(ExecutiveView::of).toList());
  }

  @DeleteMapping("/{account}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void strike(@PathVariable UUID account) {
    executives.strike(new Account.Id(account));
  }
}
