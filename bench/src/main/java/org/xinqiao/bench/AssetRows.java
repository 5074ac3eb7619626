package org.xinqiao.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;
import org.xinqiao.vault.Seals;
import org.xinqiao.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * Assets by the ten thousand, put straight into the table by its owner: through the front door each
 * would need a content of its own. Their labels carry true seals, or no list would show them.
 */
final class AssetRows {
  private static final int BATCH = 1000;
  private static final String INSERT =
      """
      insert into catalogue.asset (institution, id, digital_identity, account, department, title,
        category, purpose, sources, content, digest, grades, level, seal, retained_until,
        created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?, ?::jsonb, ?, ?, ?, ?)
      """;

  private final StartedPlatform platform;
  private final Ids ids;
  private final JsonMapper json;

  AssetRows(StartedPlatform platform) {
    this.platform = platform;
    this.ids = platform.part(Ids.class);
    this.json = platform.part(JsonMapper.class);
  }

  /** Adds so many assets that {@code holder} might have registered, of levels one and two. */
  void add(Actor holder, int count) throws SQLException {
    try (var owner = platform.asOwner()) {
      owner.setAutoCommit(false);
      for (var done = 0; done < count; done += BATCH) {
        platform.part(UnitOfWork.class).as(holder, () -> addBatch(owner, holder));
      }
    }
  }

  /** Lets the database know what it holds, as it finds out by itself within minutes. */
  void settle() throws SQLException {
    try (var owner = platform.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("vacuum analyze catalogue.asset");
    }
  }

  private int addBatch(Connection owner, Actor holder) {
    try (var seals = platform.part(Vault.class).seals("catalogue.label");
        var rows = owner.prepareStatement(INSERT)) {
      enter(owner, holder);
      for (var i = 0; i < BATCH; i++) {
        var level = i % 3 == 0 ? ConfidentialityLevel.L1 : ConfidentialityLevel.L2;
        fill(rows, asset(holder, level), seals);
        rows.addBatch();
      }
      var added = rows.executeBatch().length;
      owner.commit();
      return added;
    } catch (SQLException e) {
      throw new IllegalStateException("The assets could not be entered", e);
    }
  }

  /** Row level security binds the owner, too. */
  private static void enter(Connection owner, Actor holder) throws SQLException {
    try (var setting =
        owner.prepareStatement("select set_config('xinqiao.institution', ?, true)")) {
      setting.setString(1, holder.institution().toString());
      setting.execute();
    }
  }

  private Asset asset(Actor actor, ConfidentialityLevel level) {
    var id = ids.next();
    var now = platform.part(Clock.class).instant();
    return new Asset(
        new Asset.Id(id),
        "xq" + id.toString().replace("-", ""),
        new Asset.Holder(actor.institution(), actor.account(), actor.standing().department()),
        new Asset.About("对公贷款台账 " + id, Category.CREDIT, "贷后管理", List.of()),
        new Asset.Material(new Content.Id(ids.next()), "sha-256:" + "0".repeat(64)),
        Grades.of(level),
        LocalDate.of(2031, 12, 31),
        now);
  }

  private void fill(PreparedStatement row, Asset asset, Seals seals) throws SQLException {
    var values =
        new Object[] {
          asset.institution().value(),
          asset.id().value(),
          asset.digitalIdentity(),
          asset.owner(),
          asset.department(),
          asset.title(),
          asset.category().name(),
          asset.about().purpose(),
          asset.content().value(),
          asset.digest(),
          json.writeValueAsString(Grades.list(asset.grades())),
          asset.level().name(),
          seals.seal(label(asset)),
          asset.retainedUntil(),
          Columns.at(asset.createdAt())
        };
    for (var i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
  }

  /** The chapter keeps to itself what its seals cover, and is asked rather than copied. */
  private static String label(Asset asset) {
    try {
      var label = Asset.class.getDeclaredMethod("label");
      label.setAccessible(true);
      return (String) label.invoke(asset);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Asset.label() is no more what it was", e);
    }
  }
}
