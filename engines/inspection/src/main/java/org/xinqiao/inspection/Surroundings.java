package org.xinqiao.inspection;

/** What stands left and right of a number. */
final class Surroundings {

  /** How far left a telling word may stand, in canonical characters. */
  static final int REACH = 24;

  private static final String[] CARD_WORDS = {"卡号", "银行卡", "信用卡", "借记卡", "储蓄卡", "card"};
  private static final String[] ACCOUNT_WORDS = {
    "账号", "帐号", "账户", "帐户", "卡号", "户名", "开户行", "account", "a/c"
  };
  private static final String[] IDENTITY_WORDS = {"身份证", "证件号", "证件号码"};

  /** First characters of all the words above, in both cases. */
  private static final String FIRSTS = "卡银信借储账帐户开身证caCA";

  private static final String MONEY = "¥￥$€£元万亿%％股份";

  private Surroundings() {}

  static boolean card(Window w, int at) {
    return near(w, at, CARD_WORDS) || near(w, at, ACCOUNT_WORDS);
  }

  static boolean account(Window w, int at) {
    return near(w, at, ACCOUNT_WORDS);
  }

  static boolean identity(Window w, int at) {
    return near(w, at, IDENTITY_WORDS);
  }

  /** A currency sign before or a unit of count behind: rather an amount than a number. */
  static boolean money(Window w, int from, int to) {
    return (from > 0 && MONEY.indexOf(w.text[from - 1]) >= 0)
        || (to < w.length && MONEY.indexOf(w.text[to]) >= 0);
  }

  /** Not glued to a letter or digit, and not the fraction of a decimal number. */
  static boolean clearLeft(Window w, int at) {
    if (at == 0) {
      return true;
    }
    char before = w.text[at - 1];
    if (before == '.') {
      // "No.4403…" is a label; "0.4403…" and a bare ".4403…" are fractions.
      return at > 1 && CharKinds.of(w.text[at - 2]) == CharKinds.LETTER;
    }
    return !CharKinds.isAlnum(before);
  }

  static boolean clearRight(Window w, int at) {
    if (at >= w.length) {
      return true;
    }
    if (w.text[at] == '.') {
      return at + 1 >= w.length || !CharKinds.isDigit(w.text[at + 1]);
    }
    return !CharKinds.isAlnum(w.text[at]);
  }

  private static boolean near(Window w, int at, String[] words) {
    int from = Math.max(0, at - REACH);
    for (int i = from; i < at; i++) {
      if (FIRSTS.indexOf(w.text[i]) < 0) {
        continue;
      }
      for (String word : words) {
        if (i + word.length() <= at && startsWith(w, i, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word, given in lower case, stands at this index. */
  static boolean startsWith(Window w, int at, String word) {
    if (at < 0 || at + word.length() > w.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = w.text[at + i];
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean endsWith(Window w, int end, String word) {
    return startsWith(w, end - word.length(), word);
  }
}
