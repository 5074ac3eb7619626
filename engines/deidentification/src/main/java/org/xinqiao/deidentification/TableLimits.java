package org.xinqiao.deidentification;

/**
 * How much of a table is held at once.
 *
 * @param cellCharacters longest cell, in UTF-16 units
 * @param rowCharacters longest row, in UTF-16 units
 * @param columns most cells in a row
 */
public record TableLimits(int cellCharacters, int rowCharacters, int columns) {

  /** Cells up to 10 Mi characters, rows up to 32 Mi, 4096 columns. */
  public static final TableLimits STANDARD = new TableLimits(10 << 20, 32 << 20, 4096);

  /** Checks that all limits are positive. */
  public TableLimits {
    if (cellCharacters < 1 || rowCharacters < cellCharacters || columns < 1) {
      throw new IllegalArgumentException("limits must be positive, a row not below a cell");
    }
  }
}
