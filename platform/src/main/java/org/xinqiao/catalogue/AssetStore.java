package org.xinqiao.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Page;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of assets. */
@Repository
class AssetStore {
  private static final TypeReference<List<Grades.Grade>> GRADES = new TypeReference<>() {};
  private static final String SELECT =
      "select * from catalogue.asset where institution = kernel.institution() ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AssetStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** An asset as it is stored, with the seal on its label and its level in words of the row. */
  record Row(Asset asset, String seal, String level) {}

  /** Whether the asset was entered; false when its content has one already. */
  boolean insert(Asset asset, String seal) {
    return jdbc.sql(
                """
                insert into catalogue.asset (institution, id, digital_identity, account, department,
                  title, category, purpose, sources, content, digest, grades, level, seal,
                  retained_until, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (institution, content) do nothing\
                """)
            .param(asset.institution().value())
            .param(asset.id().value())
            .param(asset.digitalIdentity())
            .param(asset.owner())
            .param(asset.department())
            .param(asset.title())
            .param(asset.category().name())
            .param(asset.about().purpose())
            .param(asset.about().sources().stream().map(Asset.Id::value).toArray(UUID[]::new))
            .param(asset.content().value())
            .param(asset.digest())
            .param(json(asset.grades()))
            .param(asset.level().name())
            .param(seal)
            .param(asset.retainedUntil())
            .param(Columns.at(asset.createdAt()))
            .update()
        == 1;
  }

  Optional<Row> find(Asset.Id id) {
    return one(SELECT + "and id = ?", id.value());
  }

  /** As {@link #find}; holds the row until the transaction ends. */
  Optional<Row> lock(Asset.Id id) {
    return one(SELECT + "and id = ? for update", id.value());
  }

  Optional<Row> lockByContent(Content.Id content) {
    return one(SELECT + "and content = ? for update", content.value());
  }

  /** Assets made from this one; holds their rows until the transaction ends. */
  List<Row> lockDerived(Asset.Id source) {
    return jdbc.sql(SELECT + "and sources @> array[?::uuid] order by id for update")
        .param(source.value())
        .query((row, n) -> row(row))
        .list();
  }

  Optional<Row> byIdentity(String identity) {
    return one(SELECT + "and digital_identity = ?", identity);
  }

  List<Row> byIdentities(Set<String> identities) {
    return jdbc.sql(SELECT + "and digital_identity = any(?)")
        .param(identities.toArray(String[]::new))
        .query((row, n) -> row(row))
        .list();
  }

  private Optional<Row> one(String sql, Object key) {
    return jdbc.sql(sql).param(key).query((row, n) -> row(row)).optional();
  }

  List<Row> list(Page.Request request, AssetFilter filter) {
    var level = filter.level();
    var category = filter.category();
    return jdbc.sql(
            SELECT
                + """
                and id < :after
                and (cast(:level as text) is null or level = :level)
                and (cast(:category as text) is null or category = :category)
                and (position(lower(:words) in lower(title)) > 0 or digital_identity = :words)
                order by id desc limit :fetch\
                """)
        .param("after", request.after())
        .param("fetch", request.fetch())
        .param("level", level == null ? null : level.name(), Types.VARCHAR)
        .param("category", category == null ? null : category.name(), Types.VARCHAR)
        .param("words", filter.words())
        .query((row, n) -> row(row))
        .list();
  }

  /** The owner's asset of exactly this title; the oldest, when there are more. */
  Optional<Row> ownTitled(UUID owner, String title) {
    return jdbc.sql(SELECT + "and account = ? and title = ? order by id limit 1")
        .param(owner)
        .param(title)
        .query((row, n) -> row(row))
        .optional();
  }

  /** Until the transaction ends nobody else makes samples for this account. */
  void lockSamples(UUID owner) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('samples ' || ?::text, 0))")
        .param(owner)
        .query(row -> {});
  }

  /** Those whose title or digital identity contains these words, newest first. */
  List<Row> titled(String words, int most) {
    return jdbc.sql(
            SELECT
                + "and (title ilike :like or digital_identity ilike :like)"
                + " order by id desc limit :most")
        .param("like", Columns.containing(words))
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  void regrade(Asset asset, String seal) {
    jdbc.sql(
            """
            update catalogue.asset set grades = ?::jsonb, level = ?, seal = ?
            where institution = kernel.institution() and id = ?\
            """)
        .param(json(asset.grades()))
        .param(asset.level().name())
        .param(seal)
        .param(asset.id().value())
        .update();
  }

  /** Institutions with assets, as far as the actor may see them. */
  List<InstitutionId> institutions() {
    return jdbc.sql("select distinct institution from catalogue.asset order by 1")
        .query((row, n) -> Columns.institution(row, "institution"))
        .list();
  }

  private String json(GradeVector grades) {
    return json.writeValueAsString(Grades.list(grades));
  }

  private Row row(ResultSet row) throws SQLException {
    var department = row.getObject("department", UUID.class);
    var holder =
        new Asset.Holder(
            Columns.institution(row, "institution"), Columns.uuid(row, "account"), department);
    var content = new Content.Id(Columns.uuid(row, "content"));
    var asset =
        new Asset(
            new Asset.Id(Columns.uuid(row, "id")),
            row.getString("digital_identity"),
            holder,
            about(row),
            new Asset.Material(content, row.getString("digest")),
            Grades.vector(json.readValue(row.getString("grades"), GRADES)),
            row.getObject("retained_until", LocalDate.class),
            Columns.instant(row, "created_at"));
    return new Row(asset, row.getString("seal"), row.getString("level"));
  }

  private static Asset.About about(ResultSet row) throws SQLException {
    var sources = (UUID[]) row.getArray("sources").getArray();
    return new Asset.About(
        row.getString("title"),
        Category.valueOf(row.getString("category")),
        row.getString("purpose"),
        Arrays.stream(sources).map(Asset.Id::new).toList());
  }

  /** Lowers a label without sealing it, as SQL beside the platform would; for probes only. */
  void lowerBesideThePlatform(Asset.Id id) {
    jdbc.sql(
            """
            update catalogue.asset set grades = replace(grades::text, '"L3"}', '"L1"}')::jsonb,
              level = 'L1'
            where institution = kernel.institution() and id = ?\
            """)
        .param(id.value())
        .update();
  }
}
