package org.xinqiao.inspection;

/** Recognises identifiers at the start of a run of letters and digits. */
final class Numbers {

  /** What people and evaders put between digits. */
  private static final String SEPARATORS =
      " -\u3000\u00A0\u2002\u2003\u2009\t\u2010\u2011\u2012\u2013\u2014\u2015\u2212" + "·•・‧、，_/.|";

  private static final int MAX_GAP = 3;
  private static final int[][] MOBILE_GROUPS = {
    {3, 4, 4}, {3, 8}, {4, 4, 3}, {3, 3, 5}, {7, 4}, {5, 6}, {3, 2, 2, 4}, {11}
  };

  private final Window w;
  private final Collector collector;
  private final Candidate candidate = new Candidate();

  Numbers(Window w, Collector collector) {
    this.w = w;
    this.collector = collector;
  }

  void wipe() {
    candidate.wipe();
  }

  /**
   * Looks at the run starting here, alone and together with the runs behind it.
   *
   * @return where scanning goes on
   */
  int run(int start, int end) {
    if (end - start > Candidate.MAX_LENGTH || !Surroundings.clearLeft(w, start)) {
      return end;
    }
    candidate.begin(start);
    candidate.add(w.text, start, end, '\0');
    if (Surroundings.clearRight(w, end) && single()) {
      return end;
    }
    if (CharKinds.isDigit(w.text[start])) {
      gather(end);
      for (int groups = candidate.groups; groups > 1; groups--) {
        candidate.keep(groups);
        if (Surroundings.clearRight(w, candidate.end()) && grouped()) {
          return candidate.end();
        }
      }
      if (end < w.length && CharKinds.of(w.text[end]) == CharKinds.HAN_DIGIT) {
        int mixed = han(start);
        return mixed > start ? mixed : end;
      }
    }
    return end;
  }

  /**
   * Looks at a number written with Han numerals, or with both sorts.
   *
   * @return the end of the number, or {@code start} if there is none
   */
  int han(int start) {
    if (!Surroundings.clearLeft(w, start)) {
      return start;
    }
    int end = start;
    while (end < w.length && end - start <= Candidate.MAX_LENGTH && numeral(w.text[end])) {
      end++;
    }
    if (end < w.length && (w.text[end] == 'X' || w.text[end] == 'x')) {
      end++;
    }
    if (end - start < 11 || end - start > 19 || !Surroundings.clearRight(w, end)) {
      return start;
    }
    candidate.begin(start);
    candidate.add(w.text, start, end, '\0');
    return single() ? end : start;
  }

  static boolean numeral(char c) {
    int kind = CharKinds.of(c);
    return kind == CharKinds.DIGIT || kind == CharKinds.HAN_DIGIT;
  }

  private boolean single() {
    int length = candidate.length();
    if (length == 18 && code()) {
      return true;
    }
    if (length < 8 || !candidate.digitsOnly(0)) {
      return false;
    }
    return prefixedMobile() || card(true) || weak();
  }

  private boolean grouped() {
    int length = candidate.length();
    if (length < 11 || length > 19 || !candidate.evenlySeparated()) {
      return false;
    }
    if (length == 18 && code()) {
      return true;
    }
    return candidate.digitsOnly(0) && (groupedMobile() || card(cardGroups()));
  }

  private boolean cardGroups() {
    boolean split = candidate.groups == 2 && candidate.group(0) == 6;
    return split || candidate.groupedByFour() || candidate.singles(0);
  }

  private boolean code() {
    if (CheckDigits.residentId(candidate.value, 0)) {
      return emit(Rule.RESIDENT_ID_18, Confidence.HIGH, 0);
    }
    if (!CheckDigits.uscc(candidate.value, 0)) {
      return false;
    }
    boolean known = CheckDigits.usccPrefix(candidate.value, 0);
    // Digits alone pass both checks once in three hundred; letters make the shape telling.
    if (!known && candidate.digitsOnly(0)) {
      return false;
    }
    return emit(Rule.USCC, known ? Confidence.HIGH : Confidence.MEDIUM, 0);
  }

  /** A bare number, or one with the country code written on to it. */
  private boolean prefixedMobile() {
    int length = candidate.length();
    int skip = length == 11 ? 0 : length == 13 && country(0) ? 2 : 0;
    if (length == 15 && candidate.value[0] == '0' && candidate.value[1] == '0' && country(2)) {
      skip = 4;
    }
    return length - skip == 11
        && CheckDigits.mobile(candidate.value, skip)
        && emit(Rule.MOBILE, mobileConfidence(), skip);
  }

  private Confidence mobileConfidence() {
    return Surroundings.money(w, candidate.start, candidate.end())
        ? Confidence.LOW
        : Confidence.MEDIUM;
  }

  private boolean groupedMobile() {
    int length = candidate.length();
    int first = candidate.group(0);
    int skip = length == 13 && first == 2 && country(0) ? 2 : 0;
    if (length == 15 && first == 4 && country(2) && candidate.value[0] == '0') {
      skip = 4;
    }
    int from = skip == 0 ? 0 : 1;
    if (length - skip != 11 || !CheckDigits.mobile(candidate.value, skip)) {
      return false;
    }
    boolean shaped = candidate.singles(from);
    for (int i = 0; !shaped && i < MOBILE_GROUPS.length; i++) {
      shaped = candidate.grouped(from, MOBILE_GROUPS[i]);
    }
    return shaped && emit(Rule.MOBILE, Confidence.MEDIUM, skip);
  }

  private boolean country(int at) {
    return candidate.value[at] == '8' && candidate.value[at + 1] == '6';
  }

  private boolean card(boolean shaped) {
    int length = candidate.length();
    CardRanges.Range range = CardRanges.of(candidate.value, 0, length);
    if (!shaped || range == CardRanges.Range.NONE) {
      return false;
    }
    if (CheckDigits.luhn(candidate.value, 0, length)) {
      boolean sure = range == CardRanges.Range.UNIONPAY || Surroundings.card(w, candidate.start);
      return (sure || range == CardRanges.Range.ISSUER)
          && emit(Rule.BANK_CARD, sure ? Confidence.HIGH : Confidence.MEDIUM, 0);
    }
    // Some old debit cards do not satisfy Luhn's check.
    return Surroundings.card(w, candidate.start)
        && emit(Rule.BANK_CARD_UNCHECKED, Confidence.LOW, 0);
  }

  /** Numbers that only a word to their left makes telling. */
  private boolean weak() {
    int length = candidate.length();
    if (length == 15
        && CheckDigits.residentId15(candidate.value, 0)
        && Surroundings.identity(w, candidate.start)) {
      return emit(Rule.RESIDENT_ID_15, Confidence.LOW, 0);
    }
    return !looksLikeDate()
        && !Surroundings.money(w, candidate.start, candidate.end())
        && Surroundings.account(w, candidate.start)
        && emit(Rule.ACCOUNT, Confidence.LOW, 0);
  }

  private boolean looksLikeDate() {
    int year = CheckDigits.number(candidate.value, 0, 4);
    return candidate.length() == 8
        && year >= 1900
        && year < 2100
        && CheckDigits.number(candidate.value, 4, 2) <= 12
        && CheckDigits.number(candidate.value, 6, 2) <= 31;
  }

  private boolean emit(Rule rule, Confidence confidence, int valueFrom) {
    int start = candidate.start;
    boolean plus = rule == Rule.MOBILE && valueFrom == 2 && start > 0 && w.text[start - 1] == '+';
    collector.identifier(candidate.fingerprint(valueFrom));
    return collector.emit(rule, plus ? start - 1 : start, candidate.end(), confidence);
  }

  /** Adds the runs behind this one as long as separators join them. */
  private void gather(int end) {
    int at = end;
    while (true) {
      int next = at;
      while (next < w.length && next - at < MAX_GAP && separates(w.text[next])) {
        next++;
      }
      if (next == at || next >= w.length || !CharKinds.isAlnum(w.text[next])) {
        return;
      }
      int stop = next;
      while (stop < w.length && stop - next < 20 && CharKinds.isAlnum(w.text[stop])) {
        stop++;
      }
      if (!candidate.fits(stop - next)) {
        return;
      }
      candidate.add(w.text, next, stop, w.text[at]);
      at = stop;
    }
  }

  private static boolean separates(char c) {
    // Nearly always a Han character follows a number, and none of those separates.
    return (c < '\u4E00' || c > '\u9FFF') && SEPARATORS.indexOf(c) >= 0;
  }
}
