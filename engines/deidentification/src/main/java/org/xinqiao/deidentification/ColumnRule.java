package org.xinqiao.deidentification;

import java.util.Objects;

/**
 * How one column of a table is masked.
 *
 * @param column name as in the header, blanks around it not counting
 * @param rule how its cells are masked
 */
public record ColumnRule(String column, MaskingRule rule) {

  /** Checks the name. */
  public ColumnRule {
    column = column.strip();
    Objects.requireNonNull(rule, "rule");
    if (column.isEmpty()) {
      throw new IllegalArgumentException("a column needs a name");
    }
  }
}
