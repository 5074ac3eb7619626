package org.xinqiao.conformance;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A new account.
 *
 * @param id names it
 * @param signInName with the institution's code
 * @param initialPassword good for choosing another one
 */
record Newcomer(String id, String signInName, String initialPassword) {
  private static final AtomicInteger SERIALS = new AtomicInteger(1);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  static int nextSerial() {
    return SERIALS.getAndIncrement();
  }

  /** An invented number of the shape of GB 11643-1999 that no other serial has. */
  static String identityNumber(int serial) {
    var body =
        "3205021990%02d%02d%03d".formatted(1 + serial % 12, 1 + serial / 12 % 28, serial % 1000);
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** A password that meets the rules. */
  static String ownPassword() {
    return "Lq8-wHmTzRv" + SERIALS.getAndIncrement() + "-yK";
  }
}
