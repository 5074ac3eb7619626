package org.xinqiao.ledger;

import java.io.Serial;

/** Carries a parser's first complaint up to the edge of the package, where it becomes a value. */
final class ParseRefusal extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String where;
  private final String why;

  ParseRefusal(String where, String why) {
    super(where + ": " + why, null, false, false);
    this.where = where;
    this.why = why;
  }

  String where() {
    return where;
  }

  String why() {
    return why;
  }

  /** Work that may refuse its input. */
  interface Parsing<T> {
    T run() throws ParseRefusal;
  }

  static <T> Parsed<T> catching(Parsing<T> parsing) {
    try {
      return new Parsed.Read<>(parsing.run());
    } catch (ParseRefusal refusal) {
      return new Parsed.Malformed<>(refusal.where, refusal.why);
    }
  }

  /** Opens a value inside a larger parser. */
  static <T> T open(Parsed<T> parsed) throws ParseRefusal {
    return switch (parsed) {
      case Parsed.Read<T>(T value) -> value;
      case Parsed.Malformed<T>(String where, String why) -> throw new ParseRefusal(where, why);
    };
  }
}
