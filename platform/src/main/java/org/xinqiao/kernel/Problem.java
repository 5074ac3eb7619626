package org.xinqiao.kernel;

/**
 * A refusal that the user may see. The detail names ids, never content or personal data.
 *
 * <p>Rendered as RFC 9457 with the rule, its clause and who can grant what was refused.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Code code;
  private final transient Text detail;

  /** A refusal with a sentence about this very case. */
  public Problem(Code code, Text detail) {
    super(code.value() + ": " + detail.en(), null, false, false);
    this.code = code;
    this.detail = detail;
  }

  /** A refusal for which the rule itself says everything. */
  public Problem(Code code) {
    this(code, code.rule());
  }

  /** The stable name of the refusal. */
  public Code code() {
    return code;
  }

  /** What happened in this case. */
  public Text detail() {
    return detail;
  }
}
