package org.xinqiao.watermark;

/** A page cannot be marked, and must therefore not be shown. */
public final class MarkRefused extends Exception {
  private static final long serialVersionUID = 1;

  /** Why a page cannot be marked. */
  public enum Reason {
    /** No installed font can draw the mark's text. */
    NO_FONT,
    /** The picture is not a PNG, or is damaged. */
    NOT_A_PICTURE,
    /** The picture has more pixels than {@link PngPages#MAX_PIXELS}. */
    TOO_LARGE
  }

  private final Reason reason;

  MarkRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
