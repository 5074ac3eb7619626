package org.xinqiao.provenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;

/** SQL of identities and their grades; touches only schema {@code provenance}. */
@Repository
class IdentityStore {
  private final JdbcClient jdbc;

  IdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A minted identity.
   *
   * @param asset the datum in the catalogue
   * @param department the creator's department then
   * @param entry number of the minting entry
   */
  record Minted(IdentityBlock block, UUID asset, @Nullable UUID department, long entry) {}

  /** False when the datum, or another one, has this identity already. */
  boolean insert(Minted minted) {
    var block = minted.block();
    return jdbc.sql(
                """
                insert into provenance.identity (institution, identity, asset, creator, department,
                  block, entry, created_at)
                values (:institution, :identity, :asset, :creator, :department, :block, :entry, :at)
                on conflict do nothing\
                """)
            .param("institution", block.institution().value())
            .param("identity", block.identity())
            .param("asset", minted.asset())
            .param("creator", block.creator())
            .param("department", minted.department())
            .param("block", block.text())
            .param("entry", minted.entry())
            .param("at", Columns.at(block.createdAt()))
            .update()
        == 1;
  }

  void addParent(String identity, String parent) {
    jdbc.sql("insert into provenance.parent values (?, ?, ?)")
        .param(institution())
        .param(identity)
        .param(parent)
        .update();
  }

  void keepSalt(String identity, byte[] salt) {
    jdbc.sql("insert into provenance.title_salt values (?, ?, ?)")
        .param(institution())
        .param(identity)
        .param(salt)
        .update();
  }

  Optional<byte[]> salt(String identity) {
    return jdbc.sql("select salt from provenance.title_salt where institution = ? and identity = ?")
        .param(institution())
        .param(identity)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  void addGrading(UUID id, GradeStatement statement) {
    jdbc.sql("insert into provenance.grading values (?, ?, ?, ?, ?, ?)")
        .param(institution())
        .param(id)
        .param(statement.identity())
        .param(statement.text())
        .param(statement.level().name())
        .param(Columns.at(statement.at()))
        .update();
  }

  /** Oldest first. */
  List<GradeStatement> gradings(String identity) {
    return jdbc.sql(
            "select statement from provenance.grading where institution = ? and identity = ?"
                + " order by id")
        .param(institution())
        .param(identity)
        .query((row, n) -> GradeStatement.parse(row.getString(1)))
        .list();
  }

  Optional<Minted> find(String identity) {
    return jdbc.sql("select * from provenance.identity where institution = ? and identity = ?")
        .param(institution())
        .param(identity)
        .query((row, n) -> minted(row))
        .optional();
  }

  Optional<String> identityOf(UUID asset) {
    return jdbc.sql("select identity from provenance.identity where institution = ? and asset = ?")
        .param(institution())
        .param(asset)
        .query(String.class)
        .optional();
  }

  /** Whether the triggers that refuse every change are there and can't be slept through. */
  boolean isKept() {
    return jdbc.sql(
                "select count(*) from pg_trigger where tgrelid = 'provenance.identity'::regclass"
                    + " and tgname in ('stays', 'stays_whole') and tgenabled = 'A'")
            .query(Long.class)
            .single()
        == 2;
  }

  private static Minted minted(ResultSet row) throws SQLException {
    return new Minted(
        IdentityBlock.parse(row.getString("block")),
        Columns.uuid(row, "asset"),
        row.getObject("department", UUID.class),
        row.getLong("entry"));
  }

  private static UUID institution() {
    InstitutionId here = Actor.current().institution();
    return here.value();
  }
}
