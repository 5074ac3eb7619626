package org.xinqiao.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.crypto.Suite;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of the wrapped keys. */
@Repository
class KeyRows {
  private final JdbcClient jdbc;

  KeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A key as it is stored. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(InstitutionId institution, UUID id, Suite suite, byte[] wrapped) {}

  Optional<Row> institutionKey(InstitutionId institution, Suite suite) {
    return jdbc.sql("select * from vault.institution_key where institution = ? and suite = ?")
        .param(institution.value())
        .param(suite.id())
        .query((row, n) -> row(row))
        .optional();
  }

  Optional<Row> institutionKey(InstitutionId institution, UUID id) {
    return jdbc.sql("select * from vault.institution_key where institution = ? and id = ?")
        .param(institution.value())
        .param(id)
        .query((row, n) -> row(row))
        .optional();
  }

  /** Whether this call added the key; somebody else may have been first. */
  boolean addInstitutionKey(Row key, Instant at) {
    return jdbc.sql(
                """
                insert into vault.institution_key (institution, id, suite, wrapped, at)
                values (?, ?, ?, ?, ?) on conflict (institution, suite) do nothing\
                """)
            .param(key.institution().value())
            .param(key.id())
            .param(key.suite().id())
            .param(key.wrapped())
            .param(Columns.at(at))
            .update()
        == 1;
  }

  /** A signing key with the id of the institution key that wraps it. */
  record Signing(Row key, UUID institutionKey) {}

  Optional<Signing> signingKey(InstitutionId institution, Suite suite) {
    return jdbc.sql("select * from vault.signing_key where institution = ? and suite = ?")
        .param(institution.value())
        .param(suite.id())
        .query((row, n) -> new Signing(row(row), Columns.uuid(row, "institution_key")))
        .optional();
  }

  /** Whether this call added the key; its public half is added beside it. */
  boolean addSigningKey(Signing signing, byte[] raw, Instant at) {
    var key = signing.key();
    var added =
        jdbc.sql(
                """
                insert into vault.signing_key (institution, id, suite, institution_key, wrapped, at)
                values (?, ?, ?, ?, ?, ?) on conflict (institution, suite) do nothing\
                """)
            .param(key.institution().value())
            .param(key.id())
            .param(key.suite().id())
            .param(signing.institutionKey())
            .param(key.wrapped())
            .param(Columns.at(at))
            .update();
    if (added == 1) {
      jdbc.sql("insert into vault.verifying_key values (?, ?, ?, ?, ?)")
          .param(key.institution().value())
          .param(key.id())
          .param(key.suite().id())
          .param(raw)
          .param(Columns.at(at))
          .update();
    }
    return added == 1;
  }

  Optional<byte[]> verifyingKey(InstitutionId institution, UUID id, Suite suite) {
    return jdbc.sql(
            "select raw from vault.verifying_key where institution = ? and id = ? and suite = ?")
        .param(institution.value())
        .param(id)
        .param(suite.id())
        .query((row, n) -> row.getBytes("raw"))
        .optional();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Columns.institution(row, "institution"),
        Columns.uuid(row, "id"),
        Suite.valueOf(row.getString("suite")),
        row.getBytes("wrapped"));
  }
}
