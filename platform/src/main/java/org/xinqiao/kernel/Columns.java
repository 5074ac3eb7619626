package org.xinqiao.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How Java values and columns of PostgreSQL meet, in one place. */
public final class Columns {
  private Columns() {}

  /** An instant as {@code timestamptz}; PostgreSQL keeps microseconds, as does our clock. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** A {@code timestamptz} column that is never null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** A {@code timestamptz} column that may be null. */
  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** A {@code uuid} column that is never null. */
  public static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** An institution column that is never null. */
  public static InstitutionId institution(ResultSet row, String column) throws SQLException {
    return new InstitutionId(uuid(row, column));
  }

  /**
   * A pattern for {@code ilike} that finds {@code text} anywhere, with nothing in it a wildcard.
   */
  public static String containing(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
