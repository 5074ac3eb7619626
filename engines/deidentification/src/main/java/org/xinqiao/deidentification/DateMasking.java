package org.xinqiao.deidentification;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a date to its month. */
final class DateMasking {

  private static final Pattern DATE =
      Pattern.compile("((?:19|20)\\d{2})[年/.]?(\\d{1,2})[月/.]?(\\d{1,2})日?");

  private DateMasking() {}

  /** Reads 2024年1月5日, 2024/1/5, 2024.01.05 and, separators gone, 20240105. */
  static String toMonth(String compact) {
    Matcher date = DATE.matcher(compact);
    boolean bare = compact.chars().allMatch(Character::isDigit);
    if (!date.matches() || (bare && compact.length() != 8)) {
      return Masking.FULL;
    }
    int month = Integer.parseInt(date.group(2));
    int day = Integer.parseInt(date.group(3));
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Masking.FULL;
    }
    return date.group(1) + (month < 10 ? "-0" : "-") + month;
  }
}
