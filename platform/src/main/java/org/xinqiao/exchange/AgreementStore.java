package org.xinqiao.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.Category;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Role;
import org.xinqiao.vault.Signed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of agreements and their signatures; touches only schema {@code exchange}. */
@Repository
class AgreementStore {
  private static final TypeReference<List<ColumnRule>> MASKS = new TypeReference<>() {};
  private static final String SELECT = "select * from exchange.agreement ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AgreementStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Agreement agreement) {
    withTerms(
            jdbc.sql(
                """
                insert into exchange.agreement (id, sender, recipient, version, purpose, categories,
                  ceiling, masks, allow_download, valid_from, valid_until, state, drafted_by,
                  drafted_at)
                values (:id, :sender, :recipient, :version, :purpose, cast(:categories as text[]),
                  :ceiling, cast(:masks as jsonb), :download, :from, :until, 'DRAFT', :draftedBy,
                  :draftedAt)\
                """),
            agreement)
        .param("sender", agreement.terms().sender().value())
        .param("recipient", agreement.terms().recipient().value())
        .update();
  }

  /** Writes another version of an agreement that the caller holds locked. */
  void revise(Agreement agreement) {
    withTerms(
            jdbc.sql(
                """
                update exchange.agreement set version = :version, purpose = :purpose,
                  categories = cast(:categories as text[]), ceiling = :ceiling,
                  masks = cast(:masks as jsonb), allow_download = :download, valid_from = :from,
                  valid_until = :until, state = 'DRAFT', drafted_by = :draftedBy,
                  drafted_at = :draftedAt
                where id = :id\
                """),
            agreement)
        .update();
  }

  private JdbcClient.StatementSpec withTerms(
      JdbcClient.StatementSpec statement, Agreement agreement) {
    var terms = agreement.terms();
    return statement
        .param("id", agreement.id().value())
        .param("version", agreement.version())
        .param("purpose", terms.purpose())
        .param("categories", terms.categories().stream().map(Enum::name).toArray(String[]::new))
        .param("ceiling", terms.ceiling().name())
        .param("masks", json.writeValueAsString(terms.masks()))
        .param("download", terms.allowDownload())
        .param("from", Columns.at(terms.period().from()))
        .param("until", Columns.at(terms.period().until()))
        .param("draftedBy", agreement.draft().account())
        .param("draftedAt", Columns.at(agreement.draft().at()));
  }

  void sign(Agreement agreement, int position, Agreement.Signature signature) {
    jdbc.sql(
            """
            insert into exchange.signature
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)\
            """)
        .param(agreement.id().value())
        .param(agreement.version())
        .param(position)
        .param(agreement.terms().sender().value())
        .param(agreement.terms().recipient().value())
        .param(signature.institution().value())
        .param(signature.seat().name())
        .param(signature.account())
        .param(signature.person())
        .param(signature.digest())
        .param(json.writeValueAsString(signature.signed()))
        .param(Columns.at(signature.at()))
        .update();
  }

  void moveTo(Agreement.Id id, Agreement.State state) {
    jdbc.sql("update exchange.agreement set state = ? where id = ?")
        .param(state.name())
        .param(id.value())
        .update();
  }

  void terminate(Agreement.Id id, Agreement.Termination end) {
    jdbc.sql(
            "update exchange.agreement set state = 'TERMINATED', terminated_by = ?,"
                + " terminated_side = ?, terminated_at = ?, termination_reason = ? where id = ?")
        .param(end.account())
        .param(end.side().value())
        .param(Columns.at(end.at()))
        .param(end.reason())
        .param(id.value())
        .update();
  }

  Optional<Agreement> find(UUID id, Instant now) {
    return one(SELECT + "where id = ?", id, now);
  }

  /** Holds the row until the transaction ends: signatures and changes can't race. */
  Optional<Agreement> lock(UUID id, Instant now) {
    return one(SELECT + "where id = ? for update", id, now);
  }

  List<Agreement> list(Page.Request request, Instant now) {
    return jdbc
        .sql(SELECT + "where id < :after order by id desc limit :fetch")
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> agreement(row, now))
        .list()
        .stream()
        .map(this::withSignatures)
        .toList();
  }

  /** By a part of their purpose, newest first. */
  List<Agreement> titled(String words, int most, Instant now) {
    return jdbc
        .sql(SELECT + "where purpose ilike :like order by id desc limit :most")
        .param("like", Columns.containing(words))
        .param("most", most)
        .query((row, n) -> agreement(row, now))
        .list()
        .stream()
        .map(this::withSignatures)
        .toList();
  }

  private Optional<Agreement> one(String sql, UUID id, Instant now) {
    return jdbc.sql(sql)
        .param(id)
        .query((row, n) -> agreement(row, now))
        .optional()
        .map(this::withSignatures);
  }

  private Agreement withSignatures(Agreement bare) {
    var signatures =
        jdbc.sql(
                "select * from exchange.signature where agreement = ? and version = ?"
                    + " order by position")
            .param(bare.id().value())
            .param(bare.version())
            .query((row, n) -> signature(row))
            .list();
    return new Agreement(
        bare.id(),
        bare.version(),
        bare.terms(),
        bare.state(),
        bare.draft(),
        signatures,
        bare.termination());
  }

  private Agreement agreement(ResultSet row, Instant now) throws SQLException {
    var terms = terms(row);
    return new Agreement(
        new Agreement.Id(Columns.uuid(row, "id")),
        row.getInt("version"),
        terms,
        state(Agreement.State.valueOf(row.getString("state")), terms, now),
        new Agreement.Draft(Columns.uuid(row, "drafted_by"), Columns.instant(row, "drafted_at")),
        List.of(),
        termination(row));
  }

  private Terms terms(ResultSet row) throws SQLException {
    var categories = (String[]) row.getArray("categories").getArray();
    return new Terms(
        Columns.institution(row, "sender"),
        Columns.institution(row, "recipient"),
        row.getString("purpose"),
        Arrays.stream(categories).map(Category::valueOf).collect(Collectors.toSet()),
        ConfidentialityLevel.valueOf(row.getString("ceiling")),
        json.readValue(row.getString("masks"), MASKS),
        row.getBoolean("allow_download"),
        new Terms.Period(Columns.instant(row, "valid_from"), Columns.instant(row, "valid_until")));
  }

  /** Expiry is never stored: it follows from the clock. */
  private static Agreement.State state(Agreement.State stored, Terms terms, Instant now) {
    var over = !now.isBefore(terms.period().until());
    return over && stored != Agreement.State.TERMINATED ? Agreement.State.EXPIRED : stored;
  }

  private static Agreement.@Nullable Termination termination(ResultSet row) throws SQLException {
    var at = Columns.instantOrNull(row, "terminated_at");
    return at == null
        ? null
        : new Agreement.Termination(
            Columns.uuid(row, "terminated_by"),
            Columns.institution(row, "terminated_side"),
            at,
            row.getString("termination_reason"));
  }

  private Agreement.Signature signature(ResultSet row) throws SQLException {
    return new Agreement.Signature(
        Columns.institution(row, "side"),
        Role.valueOf(row.getString("seat")),
        Columns.uuid(row, "account"),
        Columns.uuid(row, "person"),
        row.getString("digest"),
        json.readValue(row.getString("signed"), Signed.class),
        Columns.instant(row, "at"));
  }
}
