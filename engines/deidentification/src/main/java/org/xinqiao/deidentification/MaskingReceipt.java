package org.xinqiao.deidentification;

import java.util.List;
import java.util.Objects;

/**
 * What a masking did. It holds no value of the content.
 *
 * @param method name and edition of the method
 * @param columns the rules applied to columns, in the caller's order; empty for text
 * @param rowsRead rows without the header; 0 for text
 * @param cellsChanged cells, or spans of text, that are not what they were
 * @param notes what remains to be known
 */
public record MaskingReceipt(
    String method,
    List<ColumnRule> columns,
    long rowsRead,
    long cellsChanged,
    List<ResidualNote> notes) {

  /** Copies the lists. */
  public MaskingReceipt {
    Objects.requireNonNull(method, "method");
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }
}
