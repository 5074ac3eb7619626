package org.xinqiao.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of set-up invitations; an institution has one at most. */
@Repository
class InvitationStore {
  private final JdbcClient jdbc;

  InvitationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Issues, or replaces one not used yet; false when the institution's has been used. */
  boolean issue(InstitutionId institution, byte[] tokenHash, Instant now, Instant expiresAt) {
    return jdbc.sql(
                """
                insert into account.invitation
                  (institution, token_hash, issued_at, expires_at) values (?, ?, ?, ?)
                on conflict (institution) do update set token_hash = excluded.token_hash,
                  issued_at = excluded.issued_at, expires_at = excluded.expires_at
                where invitation.used_at is null\
                """)
            .param(institution.value())
            .param(tokenHash)
            .param(Columns.at(now))
            .param(Columns.at(expiresAt))
            .update()
        == 1;
  }

  boolean isOpen(InstitutionId institution, byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            select exists (select 1 from account.invitation where institution = ?
              and token_hash = ? and used_at is null and expires_at > ?)\
            """)
        .param(institution.value())
        .param(tokenHash)
        .param(Columns.at(now))
        .query(Boolean.class)
        .single();
  }

  /** Uses it up; of two who try at once one waits for the other and gets false. */
  boolean use(InstitutionId institution, byte[] tokenHash, Instant now) {
    return jdbc.sql(
                """
                update account.invitation set used_at = :now where institution = :own
                  and token_hash = :hash and used_at is null and expires_at > :now\
                """)
            .param("own", institution.value())
            .param("hash", tokenHash)
            .param("now", Columns.at(now))
            .update()
        == 1;
  }

  boolean isUsed(InstitutionId institution) {
    return jdbc.sql(
            """
            select exists (select 1 from account.invitation
              where institution = ? and used_at is not null)\
            """)
        .param(institution.value())
        .query(Boolean.class)
        .single();
  }

  Optional<Invited> find(InstitutionId institution, Instant now) {
    return jdbc.sql("select * from account.invitation where institution = ?")
        .param(institution.value())
        .query((row, n) -> {
          var expires = Columns.instant(row, "expires_at");
          var open = expires.isAfter(now) ? Invited.State.OPEN : Invited.State.EXPIRED;
          var used = Columns.instantOrNull(row, "used_at") != null;
          return new Invited(
              used ? Invited.State.USED : open, Columns.instant(row, "issued_at"), expires);
        })
        .optional();
  }
}
