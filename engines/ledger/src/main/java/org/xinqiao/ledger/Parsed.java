package org.xinqiao.ledger;

/** What came of reading a text or bytes in a fixed format. */
public sealed interface Parsed<T> {
  /** The format was kept. */
  record Read<T>(T value) implements Parsed<T> {}

  /**
   * The format was broken.
   *
   * @param where the line, field or offset
   * @param why one English sentence without the closing full stop
   */
  record Malformed<T>(String where, String why) implements Parsed<T> {}

  /** The value, for callers to whom a broken format is their own bug. */
  default T orThrow() {
    return switch (this) {
      case Read<T>(T value) -> value;
      case Malformed<T>(String where, String why) ->
          throw new IllegalArgumentException(where + ": " + why);
    };
  }
}
