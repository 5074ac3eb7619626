package org.xinqiao.kernel;

/** A sentence for people, in Chinese and in English; both always present. */
public record Text(String zh, String en) {
  /** A sentence in both languages. */
  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }
}
