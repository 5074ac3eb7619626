package org.xinqiao.deidentification;

import java.text.Normalizer;
import java.util.Set;

/**
 * Masks one value by its rule. A value that does not look like what its rule is for is masked
 * fully: a wrong guess must not show more than a right one. Blank values stay as they are.
 */
public final class Masking {

  /** The text that stands for a fully masked value; its length says nothing. */
  public static final String FULL = "******";

  /** Longest value any rule but {@link MaskingRule#KEEP} tries to read, in UTF-16 units. */
  private static final int MAX_SHAPED = 512;

  private static final Set<String> COMPOUND_SURNAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "尉迟", "皇甫", "令狐", "慕容", "夏侯", "端木", "公孙", "轩辕", "宇文",
          "长孙", "鲜于", "闻人", "申屠", "太史", "仲孙", "呼延", "南宫", "独孤", "百里", "东郭", "西门", "澹台", "濮阳", "赫连",
          "万俟", "淳于", "单于", "钟离", "拓跋", "完颜", "纳兰", "叶赫");

  private Masking() {}

  /** Masks a value by a rule; never shows more of it than the rule says. */
  public static Masked apply(MaskingRule rule, String value) {
    if (rule == MaskingRule.KEEP || value.isBlank()) {
      return new Masked(value, true);
    }
    if (rule == MaskingRule.FULL) {
      return new Masked(FULL, true);
    }
    String masked = value.length() > MAX_SHAPED ? FULL : shaped(rule, value.strip());
    return new Masked(masked, !masked.equals(FULL));
  }

  private static String shaped(MaskingRule rule, String value) {
    return switch (rule) {
      case NAME -> name(value);
      case RESIDENT_ID -> residentId(compact(value));
      case RESIDENT_ID_ENDS -> ends(compact(value));
      case MOBILE -> mobile(compact(value));
      case BANK_CARD -> card(compact(value));
      case USCC -> uscc(compact(value));
      case MAIL -> mail(value);
      case ADDRESS -> AddressMasking.toDistrict(value);
      case AMOUNT_BAND -> AmountBands.band(value);
      case DATE_MONTH -> DateMasking.toMonth(compact(value));
      case FULL -> FULL;
      case KEEP -> value;
    };
  }

  private static String name(String value) {
    int[] points = value.codePoints().toArray();
    if (points.length < 2) {
      return FULL;
    }
    if (points.length > 4 || !Character.isIdeographic(points[0])) {
      // A foreign or unusual name: its length would help to guess it.
      return Character.toString(points[0]) + "***";
    }
    boolean compound = points.length > 2 && COMPOUND_SURNAMES.contains(new String(points, 0, 2));
    int shown = compound ? 2 : 1;
    return new String(points, 0, shown) + "*".repeat(points.length - shown);
  }

  private static String residentId(String value) {
    if (value.matches("\\d{17}[\\dXx]")) {
      return keep(value, 6, 4);
    }
    return value.matches("\\d{15}") ? keep(value, 6, 3) : FULL;
  }

  private static String ends(String value) {
    return value.matches("\\d{17}[\\dXx]|\\d{15}") ? keep(value, 1, 1) : FULL;
  }

  private static String mobile(String value) {
    String number = value.replaceFirst("^(\\+86|0086|86(?=1\\d{10}$))", "");
    return number.matches("1\\d{10}") ? keep(number, 3, 4) : FULL;
  }

  private static String card(String value) {
    return value.matches("\\d{13,19}") ? keep(value, 6, 4) : FULL;
  }

  private static String uscc(String value) {
    return value.matches("[0-9A-Za-z]{18}") ? keep(value, 4, 4) : FULL;
  }

  private static String mail(String value) {
    int at = value.lastIndexOf('@');
    boolean shaped = at > 0 && value.indexOf('@') == at && value.indexOf('.', at) > at + 1;
    if (!shaped || value.chars().anyMatch(Character::isWhitespace)) {
      return FULL;
    }
    return Character.toString(value.codePointAt(0)) + "***" + value.substring(at);
  }

  private static String keep(String value, int head, int tail) {
    int hidden = value.length() - head - tail;
    return value.substring(0, head) + "*".repeat(hidden) + value.substring(value.length() - tail);
  }

  /** The value in plain width, without separators and invisible characters. */
  private static String compact(String value) {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
    return plain.replaceAll("[\\p{Cf}\\s\\u2010-\\u2015\\u2212·_-]", "");
  }
}
