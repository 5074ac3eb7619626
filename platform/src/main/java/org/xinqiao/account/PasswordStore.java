package org.xinqiao.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of passwords and of the tries against them. */
@Repository
class PasswordStore {
  /** Wrong passwords in a row that lock an account (clause A2.2). */
  static final int TRIES = 3;

  private final JdbcClient jdbc;

  PasswordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A try that has been counted and may now look at the password.
   *
   * @param number the how-manieth since the last success, 1 to {@link #TRIES}
   */
  record Try(UUID account, int number, String hash, Account.Password kind) {}

  /**
   * Counts a try before the password is looked at, in one statement: of any number of parallel ones
   * only three get through. Empty when the account is locked or there is none.
   */
  Optional<Try> reserve(InstitutionId institution, String name) {
    return jdbc.sql(
            """
            update account.account set tries = tries + 1
            where institution = :own and name = :name and tries < 3 and locked_at is null
              and password_hash is not null
            returning id, tries, password_hash, password_kind\
            """)
        .param("own", institution.value())
        .param("name", name)
        .query((row, n) ->
            new Try(
                Columns.uuid(row, "id"),
                row.getInt("tries"),
                row.getString("password_hash"),
                Account.Password.valueOf(row.getString("password_kind"))))
        .optional();
  }

  /**
   * Takes note that the password was right. False when the account was locked or its password
   * changed meanwhile, or when it is an initial password already used or expired.
   */
  boolean succeed(InstitutionId institution, Try right, Instant now) {
    return jdbc.sql(
                """
                update account.account set tries = 0,
                  initial_used_at = case password_kind when 'INITIAL' then :now::timestamptz end
                where institution = :own and id = :account and locked_at is null
                  and password_hash = :hash and (password_kind = 'OWN'
                    or (initial_used_at is null and initial_expires_at > :now))\
                """)
            .param("own", institution.value())
            .param("account", right.account())
            .param("hash", right.hash())
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  /** Locks the account when all tries are used up; false when it need not or already is. */
  boolean lock(InstitutionId institution, UUID account, Instant now) {
    return jdbc.sql(
                """
                update account.account set locked_at = ?
                where institution = ? and id = ? and tries >= 3 and locked_at is null\
                """)
            .param(Columns.at(now))
            .param(institution.value())
            .param(account)
            .update()
        == 1;
  }

  /** Forgets the tries; the only way out of a lock. */
  void unlock(InstitutionId institution, UUID account) {
    jdbc.sql(
            "update account.account set tries = 0, locked_at = null"
                + " where institution = ? and id = ?")
        .param(institution.value())
        .param(account)
        .update();
  }

  /** Puts an initial password in place; tries stay, so that a reset is no way out of a lock. */
  void setInitial(InstitutionId institution, UUID account, String hash, Instant now, Instant end) {
    jdbc.sql(
            """
            update account.account set password_hash = :hash, password_kind = 'INITIAL',
              password_policy = null, password_set_at = :now, initial_expires_at = :end,
              initial_used_at = null
            where institution = :own and id = :account\
            """)
        .param("own", institution.value())
        .param("account", account)
        .param("hash", hash)
        .param("now", Columns.at(now))
        .param("end", Columns.at(end))
        .update();
  }

  /** Puts the holder's own password in place of {@code old}; false when that is gone or spent. */
  boolean setOwn(InstitutionId institution, Try old, String hash, Instant now) {
    return jdbc.sql(
                """
                update account.account set password_hash = :hash, password_kind = 'OWN',
                  password_policy = :policy, password_set_at = :now, initial_expires_at = null,
                  initial_used_at = null, tries = 0
                where institution = :own and id = :account and locked_at is null
                  and password_hash = :old
                  and (password_kind = 'OWN' or initial_expires_at > :now)\
                """)
            .param("own", institution.value())
            .param("account", old.account())
            .param("hash", hash)
            .param("policy", PasswordRules.VERSION)
            .param("now", Columns.at(now))
            .param("old", old.hash())
            .update()
        == 1;
  }

  /** How many accounts of the institution carry a password of older rules. */
  int ofOlderRules(InstitutionId institution) {
    return jdbc.sql(
            """
            select count(*) from account.account
            where institution = ? and password_kind = 'OWN' and password_policy < ?\
            """)
        .param(institution.value())
        .param(PasswordRules.VERSION)
        .query(Integer.class)
        .single();
  }

  /** How many accounts are locked and yet usable: tries left, or a session begun since. */
  int signedInWhileLocked(InstitutionId institution) {
    return jdbc.sql(
            """
            select count(*) from account.account a
            where institution = ? and locked_at is not null and (tries < 3 or exists (
              select 1 from account.session s where s.institution = a.institution
                and s.account = a.id and s.started_at > a.locked_at))\
            """)
        .param(institution.value())
        .query(Integer.class)
        .single();
  }

  /** How many unrestricted sessions are open on accounts that still have an initial password. */
  int freeSessionsOnInitial(InstitutionId institution) {
    return jdbc.sql(
            """
            select count(*) from account.session s
            join account.account a on a.institution = s.institution and a.id = s.account
            where s.institution = ? and a.password_kind = 'INITIAL' and not s.initial
              and s.ended_at is null\
            """)
        .param(institution.value())
        .query(Integer.class)
        .single();
  }
}
