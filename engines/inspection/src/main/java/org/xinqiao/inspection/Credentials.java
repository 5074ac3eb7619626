package org.xinqiao.inspection;

/** Recognises secrets that open something: private keys, and passwords beside their label. */
final class Credentials {

  private static final String[] PASSWORD_WORDS = {"password", "passwd", "passphrase", "pwd"};
  private static final String[] VERIFICATION_WORDS = {"cvv", "cvv2", "cvn", "cvn2", "cvc", "cvc2"};
  private static final int MIN_VALUE = 6;
  private static final int MAX_VALUE = 128;
  private static final int MAX_BLANKS = 4;

  /** Longest armour followed to its end line; a 16384-bit RSA key needs less. */
  private static final int MAX_ARMOUR = 20_000;

  private static final String PLACEHOLDERS = "$<{%[*";

  private final Window w;
  private final Collector collector;
  private final int armour;

  Credentials(Window w, Collector collector, int reach) {
    this.w = w;
    this.collector = collector;
    this.armour = Math.min(MAX_ARMOUR, reach - Window.LOOK_BACK);
  }

  /** Looks at a word of letters; returns where scanning goes on, {@code start} if nothing found. */
  int word(int start, int end) {
    int length = end - start;
    if (length == 5 && Surroundings.startsWith(w, start, "begin")) {
      return privateKey(start);
    }
    char last = w.text[end - 1];
    boolean maybePassword = last == 'd' || last == 'D' || last == 'e' || last == 'E';
    if (maybePassword && endsWithAny(end, length, PASSWORD_WORDS)) {
      return password(start, end);
    }
    if (length <= 4 && (w.text[start] | 0x20) == 'c' && isAny(start, length)) {
      return verification(start, end);
    }
    return start;
  }

  /** Looks at 密码, 口令 or 安全码; returns where scanning goes on, {@code start} if nothing. */
  int han(int start) {
    int next = blanks(start + 1);
    if (next >= w.length) {
      return start;
    }
    char second = w.text[next];
    return switch (w.text[start]) {
      case '密' ->
          second == '码' || second == '碼' || second == '钥' ? password(start, next + 1) : start;
      case '口' -> second == '令' ? password(start, next + 1) : start;
      case '安' -> Surroundings.startsWith(w, next, "全码") ? verification(start, next + 2) : start;
      default -> start;
    };
  }

  private int password(int start, int labelEnd) {
    int from = value(labelEnd);
    if (from < 0) {
      return start;
    }
    int to = from;
    while (to < w.length && to - from < MAX_VALUE && valueCharacter(w.text[to])) {
      if (Surroundings.startsWith(w, to, "-----")) {
        break; // armour begins: a key of its own, never part of a password
      }
      to++;
    }
    to = trimmed(from, to);
    if (to - from < MIN_VALUE || PLACEHOLDERS.indexOf(w.text[from]) >= 0) {
      return start;
    }
    Rule rule = looksSecret(from, to) ? Rule.PASSWORD : Rule.PASSWORD_WORD;
    boolean sure = rule == Rule.PASSWORD;
    collector.emit(rule, from, to, sure ? Confidence.HIGH : Confidence.LOW);
    return to;
  }

  private int verification(int start, int labelEnd) {
    int from = value(labelEnd);
    int to = from;
    while (to >= 0 && to < w.length && to - from < 5 && CharKinds.isDigit(w.text[to])) {
      to++;
    }
    if (from < 0 || to - from < 3 || to - from > 4) {
      return start;
    }
    collector.emit(Rule.CARD_VERIFICATION, from, to, Confidence.HIGH);
    return to;
  }

  /** Where the value behind a label starts, or -1 when no separator stands between. */
  private int value(int labelEnd) {
    int at = labelEnd;
    while (at < w.length && at - labelEnd < 2 && "\"'`”’]".indexOf(w.text[at]) >= 0) {
      at++;
    }
    at = blanks(at);
    int before = at;
    while (at < w.length && at - before < 3 && ":=>是为→".indexOf(w.text[at]) >= 0) {
      at++;
    }
    if (at == before) {
      return -1;
    }
    at = blanks(at);
    return at < w.length && "\"'`“‘".indexOf(w.text[at]) >= 0 ? at + 1 : at;
  }

  private int blanks(int from) {
    int at = from;
    while (at < w.length && at - from < MAX_BLANKS && isBlank(w.text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u3000' || c == '\u00A0';
  }

  private static boolean valueCharacter(char c) {
    return c > ' ' && c < 127 && c != '"' && c != '\'' && c != '<' && c != '`';
  }

  private int trimmed(int from, int to) {
    int end = to;
    while (end > from && ",;})].".indexOf(w.text[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  /** Digits, or letters mixed with something a word of prose or a name in code does not hold. */
  private boolean looksSecret(int from, int to) {
    boolean digit = false;
    boolean letter = false;
    boolean sign = false;
    for (int i = from; i < to; i++) {
      int kind = CharKinds.of(w.text[i]);
      digit |= kind == CharKinds.DIGIT;
      letter |= kind == CharKinds.LETTER;
      sign |= "!@#%^&*?~+".indexOf(w.text[i]) >= 0;
    }
    return digit || (letter && sign);
  }

  private int privateKey(int start) {
    int labelEnd = Math.min(w.length, start + 48);
    int label = find("private key", start + 5, labelEnd);
    if (label < 0) {
      return start;
    }
    int first = start;
    while (first > 0 && start - first < 6 && isDashOrBlank(w.text[first - 1])) {
      first--;
    }
    while (first < start && w.text[first] == ' ') {
      first++;
    }
    int dashes = find("-", label + 11, Math.min(w.length, label + 19));
    if (first == start || dashes < 0) {
      return start;
    }
    int headerEnd = dashes(dashes);
    int footer = footer(headerEnd, Math.min(w.length, start + armour));
    int close = footer < 0 ? -1 : find("-----", footer + 8, Math.min(w.length, footer + 48));
    int end = close < 0 ? headerEnd : close + 5;
    collector.emit(Rule.PRIVATE_KEY, first, end, Confidence.HIGH);
    return end;
  }

  /**
   * Where the end line starts, or -1; another begin line ends the search, which bounds its cost.
   */
  private int footer(int from, int to) {
    for (int i = from; i < to; i++) {
      if (w.text[i] == '-') {
        if (Surroundings.startsWith(w, i, "-----end")) {
          return i;
        }
        if (Surroundings.startsWith(w, i, "-begin") || Surroundings.startsWith(w, i, "- begin")) {
          return -1;
        }
      }
    }
    return -1;
  }

  private static boolean isDashOrBlank(char c) {
    return c == '-' || c == ' ';
  }

  private int dashes(int from) {
    int at = from;
    while (at < w.length && at - from < 5 && w.text[at] == '-') {
      at++;
    }
    return at;
  }

  private int find(String word, int from, int to) {
    for (int i = from; i + word.length() <= to; i++) {
      if (Surroundings.startsWith(w, i, word)) {
        return i;
      }
    }
    return -1;
  }

  private boolean endsWithAny(int end, int length, String[] words) {
    for (String word : words) {
      if (word.length() <= length && Surroundings.endsWith(w, end, word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAny(int start, int length) {
    for (String word : VERIFICATION_WORDS) {
      if (word.length() == length && Surroundings.startsWith(w, start, word)) {
        return true;
      }
    }
    return false;
  }
}
