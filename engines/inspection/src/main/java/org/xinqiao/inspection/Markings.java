package org.xinqiao.inspection;

/**
 * Recognises secrecy markings. A state-secret mark is a grade, a star and a period, a date or a
 * condition of release, as official documents carry it (GB/T 9704-2012); the bare grade words are
 * ordinary language and weigh little.
 */
final class Markings {

  private static final String STARS = "★☆⭐✩✪✫✬✭✮✯✰*∗﹡⁎";
  private static final String TRUE_STARS = STARS.substring(0, STARS.indexOf('*'));

  /** What may be strewn between the characters of a mark to break it up. */
  private static final String GAPS = " \t\r\n\u3000\u00A0-_.·•/\\|~、";

  private static final String NUMERALS = "0123456789零〇一二三四五六七八九十百";
  private static final String UNITS = "年月日天";
  private static final String[] LASTING = {"长期", "永久", "永远", "解密"};
  private static final String[] CRYPTOGRAPHY = {"算法", "产品", "评估", "认证", "应用", "改造", "密码"};
  private static final int MAX_GAP = 3;
  private static final int MAX_CONDITION = 12;

  private final Window w;
  private final Collector collector;

  Markings(Window w, Collector collector) {
    this.w = w;
    this.collector = collector;
  }

  /** Looks at a character that may open a mark; returns where scanning goes on. */
  int at(int start) {
    return w.text[start] == '商' ? trade(start) : grade(start);
  }

  private int grade(int start) {
    int second = skipGaps(start + 1);
    if (second >= w.length || w.text[second] != '密') {
      return start + 1;
    }
    boolean own = endsWith(start, "平台") || endsWith(start, "非国家");
    int star = star(second + 1, own ? TRUE_STARS : STARS);
    if (star >= 0) {
      return starred(start, star);
    }
    if (second == start + 1 && !own) {
      bare(start);
    }
    return start + 1;
  }

  private int starred(int start, int star) {
    if (endsWith(start, "商业")) {
      collector.emit(Rule.TRADE_SECRET_MARK, start - 2, star + 1, Confidence.HIGH);
      return star + 1;
    }
    int end = periodEnd(star + 1);
    if (end < 0) {
      collector.emit(Rule.STATE_SECRET_OPEN, start, star + 1, Confidence.MEDIUM);
      return star + 1;
    }
    collector.emit(Rule.STATE_SECRET_MARK, start, end, Confidence.HIGH);
    return end;
  }

  private void bare(int start) {
    if (w.text[start] == '秘' && endsWith(start, "商业")) {
      collector.emit(Rule.TRADE_SECRET_WORD, start - 2, start + 2, Confidence.LOW);
      return;
    }
    boolean field = false;
    for (int back = 2; back <= 6 && !field; back++) {
      field = Surroundings.startsWith(w, start - back, "密级");
    }
    Rule rule = field ? Rule.SECRECY_FIELD : Rule.SECRECY_WORD;
    collector.emit(rule, start, start + 2, field ? Confidence.MEDIUM : Confidence.LOW);
  }

  /** 商密, 普通商密 and 核心商密, with or without a star; not 商密 meaning commercial ciphers. */
  private int trade(int start) {
    int second = skipGaps(start + 1);
    if (second >= w.length || w.text[second] != '密') {
      return start + 1;
    }
    boolean prefixed = endsWith(start, "核心") || endsWith(start, "普通");
    int from = prefixed ? start - 2 : start;
    int star = star(second + 1, STARS);
    if (star >= 0) {
      collector.emit(Rule.TRADE_SECRET_MARK, from, star + 1, Confidence.HIGH);
      return star + 1;
    }
    if (second == start + 1 && (prefixed || !cryptography(second + 1))) {
      Confidence confidence = prefixed ? Confidence.MEDIUM : Confidence.LOW;
      collector.emit(Rule.TRADE_SECRET_MARK, from, second + 1, confidence);
      return second + 1;
    }
    return start + 1;
  }

  private boolean cryptography(int at) {
    for (String word : CRYPTOGRAPHY) {
      if (Surroundings.startsWith(w, at, word)) {
        return true;
      }
    }
    return false;
  }

  /** Index of a star with at most two other characters before it, or -1. */
  private int star(int from, String stars) {
    for (int i = from; i < w.length && i - from <= 2; i++) {
      if (stars.indexOf(w.text[i]) >= 0) {
        return i;
      }
      if (w.text[i] == '。') {
        return -1;
      }
    }
    return -1;
  }

  /** End of a period, date or condition that starts here, or -1. */
  private int periodEnd(int from) {
    int at = skipGaps(from);
    for (String lead : new String[] {"保密期限", "期限", "自", "至", "到"}) {
      if (Surroundings.startsWith(w, at, lead)) {
        at = skipGaps(at + lead.length());
        if (at < w.length && w.text[at] == ':') {
          at = skipGaps(at + 1);
        }
      }
    }
    for (String word : LASTING) {
      if (Surroundings.startsWith(w, at, word)) {
        return at + word.length();
      }
    }
    int end = dated(at);
    return end > 0 ? end : conditionEnd(at);
  }

  /** "10年", "6个月", "2030年1月1日", "2030-01-01", "20300101". */
  private int dated(int from) {
    int at = skip(from, NUMERALS, 8);
    if (at == from) {
      return -1;
    }
    int unit = skipGaps(at);
    if (Surroundings.startsWith(w, unit, "个月")) {
      return unit + 2;
    }
    if (unit < w.length && UNITS.indexOf(w.text[unit]) >= 0) {
      return skip(unit, NUMERALS + UNITS, 16);
    }
    boolean plain = at - from == 8;
    boolean dashed = at - from == 4 && at < w.length && "-./".indexOf(w.text[at]) >= 0;
    return plain ? at : dashed ? skip(at, "0123456789-./", 6) : -1;
  }

  /** A few words that end in "before" or "after": 启用前, 公布后. */
  private int conditionEnd(int from) {
    for (int i = from; i < w.length && i - from < MAX_CONDITION; i++) {
      char c = w.text[i];
      if (i > from && (c == '前' || c == '后' || c == '後')) {
        return i + 1;
      }
      if (!Character.isIdeographic(c) && !CharKinds.isAlnum(c)) {
        return -1;
      }
    }
    return -1;
  }

  private int skip(int from, String set, int most) {
    int at = from;
    while (at < w.length && at - from < most && set.indexOf(w.text[at]) >= 0) {
      at++;
    }
    return at;
  }

  private int skipGaps(int from) {
    return skip(from, GAPS, MAX_GAP);
  }

  private boolean endsWith(int end, String word) {
    return Surroundings.endsWith(w, end, word);
  }
}
