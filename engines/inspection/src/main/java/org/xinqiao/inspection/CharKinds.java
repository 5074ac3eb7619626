package org.xinqiao.inspection;

/**
 * One byte for every UTF-16 unit. The low half says what the scanner does with a unit, the high
 * half what the window does before the scanner sees it; zero, the value of nearly all Chinese text,
 * means "nothing", so both passes fall through on a single test.
 */
final class CharKinds {

  static final int PLAIN = 0;
  static final int DIGIT = 1;
  static final int LETTER = 2;
  static final int HAN_DIGIT = 3;
  static final int MARK = 4;
  static final int SCAN = 0x0F;

  /** Invisible or combining: left out of the canonical text. */
  static final int DROP = 0x10;

  /** Has a one-unit canonical form, see {@link #fold}. */
  static final int FOLD = 0x20;

  /** First half of a surrogate pair that may be a digit or invisible. */
  static final int PAIR = 0x40;

  static final int PREPARE = 0xF0;

  /** Digits in three spellings; a character's value is its position modulo ten. */
  private static final String HAN_DIGITS = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖○幺弍弎";

  private static final String HAN_VALUES = "012345678901234567890123";

  /** First characters of the words that {@link Credentials} and {@link Markings} know. */
  private static final String MARKS = "绝絕机機秘密口商安";

  /** Full-width punctuation that ordinary prose is full of; nothing asks for its narrow form. */
  private static final String KEPT_WIDE = "，；！（）？";

  static final byte[] TABLE = table();

  private CharKinds() {}

  static int of(char c) {
    return TABLE[c] & SCAN;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAlnum(char c) {
    int kind = TABLE[c] & SCAN;
    return kind == DIGIT || kind == LETTER;
  }

  /** The canonical form of a unit marked {@link #FOLD}: ASCII for wide forms and other digits. */
  static char fold(char c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return (char) ('0' + Character.digit(c, 10));
  }

  /** The digit a Han numeral stands for, or the character itself. */
  static char hanDigit(char c) {
    int at = HAN_DIGITS.indexOf(c);
    return at < 0 ? c : HAN_VALUES.charAt(at);
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (byte) classify((char) c);
    }
    HAN_DIGITS.chars().forEach(c -> table[c] = HAN_DIGIT);
    MARKS.chars().forEach(c -> table[c] = MARK);
    KEPT_WIDE.chars().forEach(c -> table[c] = PLAIN);
    table[0xD835] = PAIR;
    table[0xDB40] = PAIR;
    return table;
  }

  private static int classify(char c) {
    if (isDigit(c)) {
      return DIGIT;
    }
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
      return LETTER;
    }
    if ((c >= '\uFF01' && c <= '\uFF5E') || (c > 127 && Character.isDigit(c))) {
      return FOLD;
    }
    return isInvisible(c) ? DROP : PLAIN;
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.ENCLOSING_MARK
        || (type == Character.CONTROL && !Character.isWhitespace(c))
        || (c >= '\u0300' && c <= '\u036F')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || (c >= '\u180B' && c <= '\u180F')
        || c == '\u115F'
        || c == '\u1160'
        || c == '\u3164'
        || c == '\uFFA0';
  }
}
