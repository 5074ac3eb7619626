package org.xinqiao.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/** SQL of sessions. */
@Repository
class SessionStore {
  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A session to be opened. */
  record Opening(UUID id, UUID account, boolean initial, Instant at, SessionTimes.Life life) {}

  /** A session that is alive, with what its account holds at this moment. */
  record Alive(
      UUID id,
      boolean initial,
      Instant seenAt,
      Instant idleAt,
      boolean locked,
      UUID account,
      UUID person,
      String name,
      @Nullable UUID department,
      Set<Role> roles) {}

  void insert(InstitutionId institution, byte[] tokenHash, Opening opening) {
    jdbc.sql(
            """
            insert into account.session (institution, token_hash, id, account, initial, started_at,
              seen_at, expires_at, idle, stay)
            values (:own, :hash, :id, :account, :initial, :now, :now, :end,
              make_interval(secs => :idle), make_interval(secs => :stay))\
            """)
        .param("own", institution.value())
        .param("hash", tokenHash)
        .param("id", opening.id())
        .param("account", opening.account())
        .param("initial", opening.initial())
        .param("now", Columns.at(opening.at()))
        .param("end", Columns.at(opening.at().plus(opening.life().longest())))
        .param("idle", (double) opening.life().idle().toSeconds())
        .param("stay", (double) opening.life().stay().toSeconds())
        .update();
  }

  /**
   * The session of a token, unless ended, expired, locked for too long, or its account locked. One
   * that has been idle for too long is as good as locked.
   */
  Optional<Alive> find(InstitutionId institution, byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            select s.id as session, s.initial, s.seen_at, s.seen_at + s.idle as idle_at,
              s.locked_at is not null as locked, a.id, a.person, a.name, a.department,
              array(select r.role from account.held_role r
                where r.institution = a.institution and r.account = a.id) as roles
            from account.session s
            join account.account a on a.institution = s.institution and a.id = s.account
            where s.institution = :own and s.token_hash = :hash and s.ended_at is null
              and s.expires_at > :now and a.locked_at is null
              and coalesce(s.locked_at, s.seen_at + s.idle) + s.stay > :now\
            """)
        .param("own", institution.value())
        .param("hash", tokenHash)
        .param("now", Columns.at(now))
        .query((row, n) -> alive(row))
        .optional();
  }

  void seen(InstitutionId institution, UUID session, Instant now) {
    jdbc.sql("update account.session set seen_at = ? where institution = ? and id = ?")
        .param(Columns.at(now))
        .param(institution.value())
        .param(session)
        .update();
  }

  /** Locks one session; false when it is locked or has ended. */
  boolean lock(InstitutionId institution, UUID session, Instant now) {
    return jdbc.sql(
                """
                update account.session set locked_at = ?
                where institution = ? and id = ? and locked_at is null and ended_at is null\
                """)
            .param(Columns.at(now))
            .param(institution.value())
            .param(session)
            .update()
        == 1;
  }

  /** Unlocks one session, whose person is there; false when it is not locked or has ended. */
  boolean unlock(InstitutionId institution, UUID session, Instant now) {
    return jdbc.sql(
                """
                update account.session set locked_at = null, seen_at = ?
                where institution = ? and id = ? and locked_at is not null and ended_at is null\
                """)
            .param(Columns.at(now))
            .param(institution.value())
            .param(session)
            .update()
        == 1;
  }

  /** When the session locks if its person does nothing; empty when it is locked or has ended. */
  Optional<Instant> locksAt(InstitutionId institution, UUID session) {
    return jdbc.sql(
            """
            select least(seen_at + idle, expires_at) as at from account.session
            where institution = ? and id = ? and locked_at is null and ended_at is null\
            """)
        .param(institution.value())
        .param(session)
        .query((row, n) -> Columns.instant(row, "at"))
        .optional();
  }

  /** Ends one session; false when it has ended before. */
  boolean end(InstitutionId institution, UUID session, String reason, Instant now) {
    return jdbc.sql(
                """
                update account.session set ended_at = ?, end_reason = ?
                where institution = ? and id = ? and ended_at is null\
                """)
            .param(Columns.at(now))
            .param(reason)
            .param(institution.value())
            .param(session)
            .update()
        == 1;
  }

  /** Ends all sessions of an account and tells how many. */
  int endAll(InstitutionId institution, UUID account, String reason, Instant now) {
    return jdbc.sql(
            """
            update account.session set ended_at = ?, end_reason = ?
            where institution = ? and account = ? and ended_at is null\
            """)
        .param(Columns.at(now))
        .param(reason)
        .param(institution.value())
        .param(account)
        .update();
  }

  private static Alive alive(ResultSet row) throws SQLException {
    return new Alive(
        Columns.uuid(row, "session"),
        row.getBoolean("initial"),
        Columns.instant(row, "seen_at"),
        Columns.instant(row, "idle_at"),
        row.getBoolean("locked"),
        Columns.uuid(row, "id"),
        Columns.uuid(row, "person"),
        row.getString("name"),
        row.getObject("department", UUID.class),
        AccountStore.roles(row));
  }
}
