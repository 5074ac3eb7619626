package org.xinqiao.account.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.Account;
import org.xinqiao.account.Colleague;
import org.xinqiao.account.Colleagues;

/** Names behind account ids, within one's own institution. */
@RestController
@RequestMapping("/api/v1/colleagues")
class ColleagueController {
  private final Colleagues colleagues;

  ColleagueController(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  record ColleagueView(UUID account, String name, String signInName, @Nullable String department) {
    static ColleagueView of(Colleague colleague) {
      return new ColleagueView(
          colleague.account().value(),
          colleague.name(),
          colleague.signInName(),
          colleague.department());
    }
  }

  /** Ids of other institutions are left out of the answer, like ids that do not exist. */
  @GetMapping
  List<ColleagueView> list(@RequestParam("account") Set<UUID> ids) {
    var accounts = ids.stream().map(Account.Id::new).collect(Collectors.toSet());
    return colleagues.named(accounts).stream().map(ColleagueView::of).toList();
  }
}
