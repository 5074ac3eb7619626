package org.xinqiao.deidentification;

import java.util.Objects;

/** How a masking ended. */
public sealed interface MaskingOutcome {

  /**
   * All content was read and written.
   *
   * @param receipt what was done
   */
  record Done(MaskingReceipt receipt) implements MaskingOutcome {

    /** Checks for null. */
    public Done {
      Objects.requireNonNull(receipt, "receipt");
    }
  }

  /**
   * The masking stopped. What was written up to then is masked but incomplete, and the caller
   * throws it away.
   *
   * @param reason why
   * @param line row of the table, the header being 1; 0 when no row is to blame
   * @param detail a column name or a number; never a value of the content
   */
  record Refused(Reason reason, long line, String detail) implements MaskingOutcome {

    /** Checks for null. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /** Why a masking was refused. */
  enum Reason {
    /** There is not even a header. */
    EMPTY_INPUT,
    /** A rule names a column the header does not have. */
    UNKNOWN_COLUMN,
    /** A rule names a column the header has more than once. */
    AMBIGUOUS_COLUMN,
    /** A row has more or fewer cells than the header. */
    RAGGED_ROW,
    /** A quoted cell never ends. */
    UNTERMINATED_QUOTE,
    /** A quote inside an unquoted cell, or text behind a closing quote. */
    STRAY_QUOTE,
    /** A zero character, which text does not have. */
    ZERO_CHARACTER,
    /** A cell is larger than the limit. */
    CELL_TOO_LARGE,
    /** A row has more cells, or more text, than the limit. */
    ROW_TOO_LARGE,
    /** Bytes that are not text in the agreed encoding. */
    MALFORMED_TEXT,
    /** A span reaches beyond the end of the text it is for. */
    SPAN_OUTSIDE_TEXT
  }
}
