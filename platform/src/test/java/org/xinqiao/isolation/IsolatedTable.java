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
  /** The columns that name the institutions a row belongs to: the two parties, or one. */
  List<String> parties() {
    return Stream.of(List.of("sender", "recipient"), List.of("institution"))
        .filter(columns::containsAll)
        .findFirst()
        .orElse(List.of());
  }

  @Override
  public String toString() {
    return name;
  }
}
