package org.xinqiao.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xinqiao.kernel.Rule;

/**
 * A resident identity number (GB 11643-1999): 17 digits and an ISO 7064 MOD 11-2 check character.
 * Lives only while persons are compared; {@code toString} doesn't tell it.
 */
final class IdentityNumber {
  private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private final String digits;

  private IdentityNumber(String digits) {
    this.digits = digits;
  }

  /** Reads a number; refuses when its shape, birth date or check character is wrong. */
  static IdentityNumber parse(String text) {
    var upper = text.strip().toUpperCase(Locale.ROOT);
    var valid = SHAPE.matcher(upper).matches() && hasBirthDate(upper) && checks(upper);
    Rule.require(valid, AccountProblems.BAD_IDENTITY_NUMBER);
    return new IdentityNumber(upper);
  }

  String digits() {
    return digits;
  }

  private static boolean checks(String number) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11) == number.charAt(17);
  }

  private static boolean hasBirthDate(String number) {
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
      return date.getYear() >= 1900;
    } catch (DateTimeException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "IdentityNumber[…]";
  }
}
