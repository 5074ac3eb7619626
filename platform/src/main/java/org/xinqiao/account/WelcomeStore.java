package org.xinqiao.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of how people begin. */
@Repository
class WelcomeStore {
  private final JdbcClient jdbc;

  WelcomeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Welcome.Choice> find(InstitutionId institution, UUID account) {
    return jdbc.sql("select chosen from account.welcome where institution = ? and account = ?")
        .param(institution.value())
        .param(account)
        .query((row, n) -> Welcome.Choice.valueOf(row.getString("chosen")))
        .optional();
  }

  void insert(InstitutionId institution, UUID account, Welcome.Choice choice, Instant now) {
    jdbc.sql("insert into account.welcome values (?, ?, ?, ?) on conflict do nothing")
        .param(institution.value())
        .param(account)
        .param(choice.name())
        .param(Columns.at(now))
        .update();
  }
}
