package org.xinqiao.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/** SQL of what administrators see of an account's history. */
@Repository
class BackgroundStore {
  private final JdbcClient jdbc;

  BackgroundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Grant(UUID account, Background.Granted granted) {}

  List<Background> find(InstitutionId institution, UUID[] accounts, Instant now) {
    var grants = grants(institution, accounts);
    return jdbc.sql(
            """
            select a.id, a.created_by, max(s.started_at) as last_sign_in,
              count(s.id) filter (where s.ended_at is null and s.expires_at > :now
                and s.seen_at + s.idle > :now) as open_sessions
            from account.account a
            left join account.session s on s.institution = a.institution and s.account = a.id
            where a.institution = :own and a.id = any(:accounts)
            group by a.id, a.created_by\
            """)
        .param("own", institution.value())
        .param("accounts", accounts)
        .param("now", Columns.at(now))
        .query((row, n) -> background(row, grants))
        .list();
  }

  private Map<UUID, List<Background.Granted>> grants(InstitutionId institution, UUID[] accounts) {
    return jdbc
        .sql(
            """
            select account, role, granted_by, granted_at from account.held_role
            where institution = :own and account = any(:accounts) order by granted_at, role\
            """)
        .param("own", institution.value())
        .param("accounts", accounts)
        .query((row, n) ->
            new Grant(
                Columns.uuid(row, "account"),
                new Background.Granted(
                    Role.valueOf(row.getString("role")),
                    Columns.uuid(row, "granted_by"),
                    Columns.instant(row, "granted_at"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Grant::account, Collectors.mapping(Grant::granted, Collectors.toList())));
  }

  private static Background background(ResultSet row, Map<UUID, List<Background.Granted>> grants)
      throws SQLException {
    var id = Columns.uuid(row, "id");
    return new Background(
        new Account.Id(id),
        Columns.uuid(row, "created_by"),
        Columns.instantOrNull(row, "last_sign_in"),
        row.getInt("open_sessions"),
        grants.getOrDefault(id, List.of()));
  }
}
