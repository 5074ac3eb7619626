package org.xinqiao.isolation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table with row level security.
 *
 * @param name with its schema
 * @param columns those the platform's role may update come first
 */
record IsolatedTable(String name, List<String> columns) {
  /** The columns that name the institutions a row belongs to: one, or the two parties. */
  List<String> parties() {
    return columns.contains("institution")
        ? List.of("institution")
        : Stream.of("sender", "recipient", "party_a", "party_b").filter(columns::contains).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
