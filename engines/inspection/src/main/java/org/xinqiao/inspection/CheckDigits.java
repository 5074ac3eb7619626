package org.xinqiao.inspection;

import java.util.stream.IntStream;

/**
 * Shapes and check digits of identifiers, over a span of upper-case canonical characters. None of
 * these methods allocates.
 */
final class CheckDigits {

  /** Alphabet of the social credit code: no I, O, S, V, Z (GB 32100-2015). */
  private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Position in the alphabet per ASCII character, -1 for the letters it leaves out. */
  private static final int[] USCC_VALUES =
      IntStream.range(0, 128).map(USCC_ALPHABET::indexOf).toArray();

  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ID_CHECKS = "10X98765432";
  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** Last birth year accepted; the engine has no clock, so it moves with the rule set. */
  private static final int LAST_YEAR = 2029;

  private CheckDigits() {}

  /** GB 11643-1999: province, real birth date, MOD 11-2 check character. */
  static boolean residentId(char[] v, int from) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int digit = v[from + i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += digit * ID_WEIGHTS[i];
    }
    return ID_CHECKS.charAt(sum % 11) == v[from + 17]
        && province(v, from)
        && date(number(v, from + 6, 4), number(v, from + 10, 2), number(v, from + 12, 2));
  }

  /** The form issued before 1999: province and a date of the twentieth century, no check digit. */
  static boolean residentId15(char[] v, int from) {
    return province(v, from)
        && date(1900 + number(v, from + 6, 2), number(v, from + 8, 2), number(v, from + 10, 2));
  }

  /** GB 32100-2015 with the organisation code of GB 11714 inside: both check characters. */
  static boolean uscc(char[] v, int from) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int value = USCC_VALUES[v[from + i] & 127];
      if (value < 0) {
        return false;
      }
      sum += value * USCC_WEIGHTS[i];
    }
    for (int i = 2; i < 8; i++) {
      if (!CharKinds.isDigit(v[from + i])) {
        return false;
      }
    }
    return USCC_ALPHABET.indexOf(v[from + 17]) == (31 - sum % 31) % 31 && organisation(v, from + 8);
  }

  /** Whether a code starts like one in use: a department, a type and a province (or 10, state). */
  static boolean usccPrefix(char[] v, int from) {
    boolean department = "123456789ANY".indexOf(v[from]) >= 0;
    boolean type = v[from + 1] != '0';
    boolean state = v[from + 2] == '1' && v[from + 3] == '0';
    return department && type && (state || province(v, from + 2));
  }

  /** Luhn's check over digits only (ISO/IEC 7812-1). */
  static boolean luhn(char[] v, int from, int length) {
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = v[from + length - 1 - i] - '0';
      int weighted = (i & 1) == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  /**
   * Numbering plan of mainland mobile numbers, as in libphonenumber 9.0.43's description: eleven
   * digits starting 13, 14[57], 15[^4], 16[2567], 17[^49], 18, 19[^4], 1610, 1740[0-5].
   */
  static boolean mobile(char[] v, int from) {
    if (v[from] != '1') {
      return false;
    }
    char third = v[from + 2];
    return switch (v[from + 1]) {
      case '3', '8' -> true;
      case '4' -> third == '5' || third == '7';
      case '5', '9' -> third != '4';
      case '6' -> (third >= '5' && third <= '7') || third == '2' || (third == '1' && zero(v, from));
      case '7' -> (third != '4' && third != '9') || (zero(v, from) && oneOfSix(third, v, from));
      default -> false;
    };
  }

  private static boolean oneOfSix(char third, char[] v, int from) {
    return third == '4' && v[from + 4] <= '5';
  }

  private static boolean zero(char[] v, int from) {
    return v[from + 3] == '0';
  }

  static boolean province(char[] v, int from) {
    return switch (number(v, from, 2)) {
      case 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46 ->
          true;
      case 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83 -> true;
      default -> false;
    };
  }

  static int number(char[] v, int from, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number * 10 + (v[from + i] - '0');
    }
    return number;
  }

  private static boolean organisation(char[] v, int from) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.digit(v[from + i], 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    char expected = check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    return v[from + 8] == expected;
  }

  private static boolean date(int year, int month, int day) {
    if (year < 1900 || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int days = month == 2 ? (leap ? 29 : 28) : 30 + ((month + month / 8) & 1);
    return day <= days;
  }
}
