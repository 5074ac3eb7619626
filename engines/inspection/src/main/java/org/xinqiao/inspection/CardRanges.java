package org.xinqiao.inspection;

/** Which issuers' ranges a card number may start with, and how much such a start proves. */
final class CardRanges {

  /** How telling the first digits are. */
  enum Range {
    /** No issuer known to us starts so, or not with this length. */
    NONE,
    /** Only together with a word such as 卡号 nearby. */
    NEEDS_CONTEXT,
    /** International schemes and ranges of Chinese banks from before UnionPay. */
    ISSUER,
    /** UnionPay, one start in a hundred. */
    UNIONPAY
  }

  private CardRanges() {}

  static Range of(char[] v, int from, int length) {
    if (length < 13 || length > 19) {
      return Range.NONE;
    }
    int two = CheckDigits.number(v, from, 2);
    if (two == 62) {
      return length >= 16 ? Range.UNIONPAY : Range.NONE;
    }
    if (two / 10 == 4) {
      return length == 13 || length == 16 || length == 19 ? Range.ISSUER : Range.NONE;
    }
    if (two == 34 || two == 37) {
      return length == 15 ? Range.ISSUER : Range.NONE;
    }
    if (two == 60 || two == 81 || two == 95) {
      return length >= 16 ? Range.ISSUER : Range.NONE;
    }
    if (two / 10 == 9) {
      return length >= 16 ? Range.NEEDS_CONTEXT : Range.NONE;
    }
    return length == 16 ? sixteen(two, CheckDigits.number(v, from, 4)) : Range.NONE;
  }

  private static Range sixteen(int two, int four) {
    boolean mastercard = (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720);
    return mastercard || two == 35 ? Range.ISSUER : Range.NONE;
  }
}
