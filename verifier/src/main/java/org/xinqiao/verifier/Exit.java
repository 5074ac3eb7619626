package org.xinqiao.verifier;

/** Exit codes of the command line; scripts rely on them. */
final class Exit {
  static final int PROVED = 0;
  static final int REFUTED = 1;
  static final int UNUSABLE = 2;
  static final int NO_KEY = 3;

  private Exit() {}
}
