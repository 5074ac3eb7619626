package org.xinqiao.ledger;

/** The rules for key names of C2SP signed-note. */
final class KeyNames {
  private KeyNames() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.codePoints().noneMatch(c -> c == '+' || isSpace(c) || Character.isISOControl(c));
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
