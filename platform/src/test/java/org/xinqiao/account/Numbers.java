package org.xinqiao.account;

import java.util.concurrent.atomic.AtomicInteger;

/** Identity numbers of invented persons that pass their check digit, each one new. */
public final class Numbers {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Numbers() {}

  /** A number no test has had. */
  public static String fresh() {
    var n = NEXT.getAndIncrement();
    return number("110101%04d0115%03d".formatted(1950 + n / 1000, n % 1000));
  }

  /** The number whose first 17 digits are these. */
  static String number(String first) {
    var sum = 0;
    for (var i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }
}
