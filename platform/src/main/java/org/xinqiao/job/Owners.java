package org.xinqiao.job;

import org.springframework.stereotype.Component;
import org.xinqiao.account.Account;
import org.xinqiao.account.Accounts;
import org.xinqiao.kernel.Actor;

/** Makes the person who asked for a job its actor, as they stand now and not when they asked. */
@Component
class Owners {
  private final Accounts accounts;

  Owners(Accounts accounts) {
    this.accounts = accounts;
  }

  Actor actor(Job job) {
    var account = accounts.get(new Account.Id(job.account()));
    var department = account.place().department();
    return Actor.person(
        new Actor.Who(account.id().value(), account.person().id(), account.name()),
        account.institution(),
        new Actor.Standing(account.roles(), department == null ? null : department.value()),
        new Actor.Errand(null, JobTasks.RUN));
  }
}
