package org.xinqiao.account;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;

/**
 * Who created accounts of the actor's institution, who gave them their roles, and when last used.
 */
@Service
@Transactional(readOnly = true)
public class Backgrounds {
  private final BackgroundStore store;
  private final Clock clock;

  Backgrounds(BackgroundStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Those of {@code ids} that belong to the actor's institution. */
  public Map<Account.Id, Background> of(Set<Account.Id> ids) {
    Accounts.READ.require();
    var wanted = ids.stream().map(Account.Id::value).toArray(UUID[]::new);
    return store.find(Actor.current().institution(), wanted, clock.instant()).stream()
        .collect(Collectors.toMap(Background::account, Function.identity()));
  }
}
