package org.xinqiao.demo;

import java.util.List;

/**
 * An invented person of the demonstration.
 *
 * @param account sign-in name without the institution's code
 * @param name invented
 * @param identityNumber invented, with a right check digit
 * @param roles roles to grant; empty for the three administrators, whose role comes with set-up
 * @param executive whether to put on the executive roster
 */
record Person(
    String account, String name, String identityNumber, List<String> roles, boolean executive) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  static Person of(String account, String name, int serial, String... roles) {
    var list = List.of(roles);
    return new Person(account, name, number(serial), list, list.contains("EXECUTIVE"));
  }

  /** A number of the shape of GB 11643-1999, born on different days of the eighties. */
  private static String number(int serial) {
    var body =
        "320501198%d%02d%02d%03d"
            .formatted(serial % 10, 1 + serial % 12, 1 + serial % 28, 100 + serial % 800);
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
