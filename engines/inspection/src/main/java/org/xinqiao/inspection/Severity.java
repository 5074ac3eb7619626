package org.xinqiao.inspection;

/** What a finding demands of the caller. */
public enum Severity {
  /** Worth showing beside the text; decides nothing. */
  NOTE,
  /** A person has to look and to comment. */
  SOFT,
  /** The content must not pass; only editing it away helps. */
  HARD
}
