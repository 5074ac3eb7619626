package org.xinqiao.inspection;

/**
 * The single pass. What happens at a position depends only on {@link Window#LOOK_BACK} characters
 * to its left and the window's reach to its right, which is what makes the result independent of
 * how the text is cut into pieces.
 */
final class Scanner {

  /** Longer words are encoded bytes, not labels. */
  private static final int MAX_WORD = 64;

  private final Window w;
  private final Numbers numbers;
  private final Credentials credentials;
  private final Markings markings;

  Scanner(Window w, Collector collector, int reach) {
    this.w = w;
    this.numbers = new Numbers(w, collector);
    this.credentials = new Credentials(w, collector, reach);
    this.markings = new Markings(w, collector);
  }

  /**
   * Applies the rules at every position from one index up to another.
   *
   * @return the first position not consumed, at or behind {@code limit}
   */
  int scan(int from, int limit) {
    char[] text = w.text;
    byte[] kinds = CharKinds.TABLE;
    int at = from;
    while (at < limit) {
      int kind = kinds[text[at]] & CharKinds.SCAN;
      at = kind == CharKinds.PLAIN ? at + 1 : item(at, kind);
    }
    return at;
  }

  void wipe() {
    numbers.wipe();
  }

  private int item(int at, int kind) {
    return switch (kind) {
      case CharKinds.DIGIT, CharKinds.LETTER -> run(at);
      case CharKinds.HAN_DIGIT -> hanDigit(at);
      default -> mark(at);
    };
  }

  private int run(int start) {
    char[] text = w.text;
    int end = start + 1;
    while (end < w.length && CharKinds.isAlnum(text[end])) {
      end++;
    }
    if (start > 0 && CharKinds.isAlnum(text[start - 1])) {
      return end;
    }
    if (CharKinds.isDigit(text[start])) {
      return numbers.run(start, end);
    }
    int next = end - start <= MAX_WORD ? credentials.word(start, end) : start;
    if (next > start) {
      return next;
    }
    return end - start == 18 ? numbers.run(start, end) : end;
  }

  private int hanDigit(int start) {
    boolean alone = start + 1 >= w.length || !Numbers.numeral(w.text[start + 1]);
    if (alone || (start > 0 && Numbers.numeral(w.text[start - 1]))) {
      return start + 1;
    }
    int end = numbers.han(start);
    return end > start ? end : start + 1;
  }

  private int mark(int start) {
    char c = w.text[start];
    if (c == '密' || c == '口' || c == '安') {
      int next = credentials.han(start);
      return next > start ? next : start + 1;
    }
    return markings.at(start);
  }
}
