package org.xinqiao.access;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinqiao.account.Account;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.UnitOfWork;

/** Lists the synthetic executives, so that probes can read what only executives may. */
@Component
@Order(300)
class SyntheticExecutives implements ApplicationRunner {
  private static final String JOB = "access-synthetic-executives";

  private final ExecutiveStore store;
  private final SyntheticPeople people;
  private final UnitOfWork units;
  private final Clock clock;

  SyntheticExecutives(ExecutiveStore store, SyntheticPeople people, UnitOfWork units, Clock clock) {
    this.store = store;
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    list(people.executive());
    list(people.peerExecutive());
  }

  private void list(Actor executive) {
    var job = Actor.system(JOB, executive.institution());
    units.as(
        job,
        () -> {
          var listed = store.isListed(executive.institution(), executive.account());
          if (!listed) {
            var id = new Account.Id(executive.account());
            store.list(
                executive.institution(), new Executive(id, "探测用", job.account(), clock.instant()));
          }
          return listed;
        });
  }
}
