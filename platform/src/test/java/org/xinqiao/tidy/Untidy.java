package org.xinqiao.tidy;

/** One thing that is not as the house has it, with what to do about it. */
record Untidy(String path, long line, String wrong, String remedy) {
  @Override
  public String toString() {
    return path + ":" + line + ": " + wrong + "; " + remedy;
  }
}
