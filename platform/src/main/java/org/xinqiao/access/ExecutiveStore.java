package org.xinqiao.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.account.Account;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of the list of executives. */
@Repository
class ExecutiveStore {
  private final JdbcClient jdbc;

  ExecutiveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds an entry; listing again by a later order replaces the entry. */
  void list(InstitutionId institution, Executive executive) {
    jdbc.sql(
            """
            insert into access.executive (institution, account, order_number, listed_by, listed_at)
            values (?, ?, ?, ?, ?)
            on conflict (institution, account) do update set order_number = excluded.order_number,
              listed_by = excluded.listed_by, listed_at = excluded.listed_at\
            """)
        .param(institution.value())
        .param(executive.account().value())
        .param(executive.orderNumber())
        .param(executive.listedBy())
        .param(Columns.at(executive.listedAt()))
        .update();
  }

  /** False when there was no entry. */
  boolean strike(InstitutionId institution, UUID account) {
    return jdbc.sql("delete from access.executive where institution = ? and account = ?")
            .param(institution.value())
            .param(account)
            .update()
        == 1;
  }

  boolean isListed(InstitutionId institution, UUID account) {
    return jdbc.sql(
            """
            select exists (select 1 from access.executive
              where institution = ? and account = ?)\
            """)
        .param(institution.value())
        .param(account)
        .query(Boolean.class)
        .single();
  }

  List<Executive> all(InstitutionId institution) {
    return jdbc.sql("select * from access.executive where institution = ? order by listed_at")
        .param(institution.value())
        .query((row, n) ->
            new Executive(
                new Account.Id(Columns.uuid(row, "account")),
                row.getString("order_number"),
                Columns.uuid(row, "listed_by"),
                Columns.instant(row, "listed_at")))
        .list();
  }
}
