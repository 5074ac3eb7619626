package org.xinqiao.deidentification;

import java.util.Objects;

/**
 * Something about the masked result that a person should know.
 *
 * @param residue what it is
 * @param column header of the column, or empty when it concerns the whole
 * @param count how often, at least 1
 */
public record ResidualNote(Residue residue, String column, long count) {

  /** Checks the count. */
  public ResidualNote {
    Objects.requireNonNull(residue, "residue");
    Objects.requireNonNull(column, "column");
    if (count < 1) {
      throw new IllegalArgumentException("a note counts something: " + count);
    }
  }

  /** What may remain. */
  public enum Residue {
    /** Cells that a spreadsheet may run as formulas; left as they are. */
    FORMULA_LIKE_CELL,
    /** Values that did not look like what their rule is for; masked fully. */
    UNKNOWN_SHAPE,
    /** Cells without a value, where a rule had nothing to mask. */
    BLANK_CELL,
    /** Lines without any cell, passed through. */
    BLANK_LINE,
    /** Spans that overlapped; masked together, fully. */
    OVERLAPPING_SPANS
  }
}
