package org.xinqiao.deidentification;

/** Carries a refusal out of the parser; becomes an outcome before it leaves the engine. */
final class MalformedTable extends Exception {

  private static final long serialVersionUID = 1L;

  private final MaskingOutcome.Reason reason;
  private final long line;
  private final String detail;

  MalformedTable(MaskingOutcome.Reason reason, long line, String detail) {
    super(reason + " in row " + line);
    this.reason = reason;
    this.line = line;
    this.detail = detail;
  }

  MaskingOutcome.Refused refusal() {
    return new MaskingOutcome.Refused(reason, line, detail);
  }
}
