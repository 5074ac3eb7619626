package org.xinqiao.ledger;

/** Non-negative decimal numbers without leading zeros, as the C2SP formats write them. */
final class Decimal {
  private Decimal() {}

  static long parse(String where, String text) throws ParseRefusal {
    if (!text.matches("0|[1-9][0-9]{0,18}")) {
      throw new ParseRefusal(where, "is not a decimal number without leading zeros");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ParseRefusal(where, "is beyond 2^63");
    }
  }
}
