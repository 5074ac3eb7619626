package org.xinqiao.inspection;

import java.util.Arrays;

/**
 * Digits and letters of one run, or of several runs with separators between, gathered in upper case
 * without the separators. Reused from number to number, so scanning allocates nothing.
 */
final class Candidate {

  /** Longest value looked at: 0086 and a card number, with one to spare. */
  static final int MAX_LENGTH = 30;

  static final int MAX_GROUPS = 24;

  final char[] value = new char[MAX_LENGTH];
  private final int[] ends = new int[MAX_GROUPS];
  private final int[] lengths = new int[MAX_GROUPS];
  private final char[] separators = new char[MAX_GROUPS];

  /** Canonical index where the first run starts. */
  int start;

  int groups;

  /** Starts anew at a run. */
  void begin(int at) {
    start = at;
    groups = 0;
  }

  /** Whether a run of this length still fits. */
  boolean fits(int length) {
    return groups < MAX_GROUPS && length() + length <= MAX_LENGTH;
  }

  /** Adds a run of the window's text; the separator is what stood before it. */
  void add(char[] text, int from, int to, char separator) {
    int length = length();
    for (int i = from; i < to; i++) {
      char c = text[i] < 128 ? text[i] : CharKinds.hanDigit(text[i]);
      value[length++] = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
    separators[groups] = separator;
    ends[groups] = to;
    lengths[groups++] = length;
  }

  /** Characters in all groups. */
  int length() {
    return groups == 0 ? 0 : lengths[groups - 1];
  }

  /** Leaves only the first groups. */
  void keep(int count) {
    groups = count;
  }

  /** Canonical index behind the last group. */
  int end() {
    return ends[groups - 1];
  }

  boolean digitsOnly(int from) {
    for (int i = from; i < length(); i++) {
      if (!CharKinds.isDigit(value[i])) {
        return false;
      }
    }
    return true;
  }

  /** Length of one group. */
  int group(int index) {
    return lengths[index] - (index == 0 ? 0 : lengths[index - 1]);
  }

  /** One separator throughout; a point needs two of them, or it is a decimal point. */
  boolean evenlySeparated() {
    for (int i = 2; i < groups; i++) {
      if (separators[i] != separators[1]) {
        return false;
      }
    }
    return groups < 2 || separators[1] != '.' || groups > 2;
  }

  /** Whether the groups from one index on have exactly these lengths. */
  boolean grouped(int from, int... expected) {
    if (groups - from != expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (group(from + i) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** Groups of four with a shorter or equal rest, as embossed on cards. */
  boolean groupedByFour() {
    for (int i = 0; i + 1 < groups; i++) {
      if (group(i) != 4) {
        return false;
      }
    }
    return group(groups - 1) <= 4;
  }

  boolean singles(int from) {
    for (int i = from; i < groups; i++) {
      if (group(i) != 1) {
        return false;
      }
    }
    return groups - from > 1;
  }

  long fingerprint(int from) {
    return DistinctValues.fingerprint(value, from, length());
  }

  /** Overwrites what was gathered. */
  void wipe() {
    Arrays.fill(value, '\0');
    groups = 0;
  }
}
