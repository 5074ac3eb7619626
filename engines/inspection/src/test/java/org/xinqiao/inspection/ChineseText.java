package org.xinqiao.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded Chinese finance prose with planted identifiers whose check digits hold. The same seed
 * gives the same text and the same list of planted spans.
 */
final class ChineseText {

  /** What was planted where, as UTF-16 positions. */
  record Planted(Kind kind, int start, int end) {}

  private static final String[] SENTENCES = {
    "本行于二〇二四年第三季度完成了对公客户的授信复核，整体风险可控。",
    "根据监管要求，机构之间交换数据应当先行分级，再由双方确认。",
    "该笔贷款余额为1,280.50万元，年利率3.85%，期限三年，按季付息。",
    "经办人员已核对合同原件，并将扫描件上传至影像平台。",
    "受汇率波动影响，公司2023年净利润同比下降12.7%，每股收益0.47元。",
    "The settlement window closes at 16:30, T+1 positions are carried over.",
    "请各分支机构于本月25日前报送反洗钱可疑交易统计表。",
    "债券代码019547，票面金额100元，发行规模50亿元，主承销商两家。",
  };
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] USCC_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String[] REGIONS = {"110105", "310115", "440304", "510107", "330106"};
  private static final String[] MOBILE_STARTS = {"138", "159", "176", "186", "199", "166"};

  private final SplittableRandom random;
  private final StringBuilder text = new StringBuilder();
  private final List<Planted> planted = new ArrayList<>();

  private ChineseText(long seed) {
    random = new SplittableRandom(seed);
  }

  /** At least this many characters, with one identifier every few sentences. */
  static ChineseText of(long seed, int characters) {
    ChineseText made = new ChineseText(seed);
    while (made.text.length() < characters) {
      made.text.append(SENTENCES[made.random.nextInt(SENTENCES.length)]);
      if (made.random.nextInt(3) == 0) {
        made.plant();
      }
    }
    return made;
  }

  String text() {
    return text.toString();
  }

  List<Planted> planted() {
    return List.copyOf(planted);
  }

  private void plant() {
    switch (random.nextInt(4)) {
      case 0 -> plant("身份证号：", residentId(random), Kind.RESIDENT_ID);
      case 1 -> plant("统一社会信用代码", uscc(random), Kind.USCC);
      case 2 -> plant("收款卡号 ", card(random), Kind.BANK_CARD);
      default -> plant("联系电话", mobile(random), Kind.MOBILE);
    }
  }

  private void plant(String label, String value, Kind kind) {
    text.append(label);
    int start = text.length();
    text.append(value);
    planted.add(new Planted(kind, start, text.length()));
    text.append('。');
  }

  static String residentId(SplittableRandom random) {
    String body =
        REGIONS[random.nextInt(REGIONS.length)]
            + (1950 + random.nextInt(60))
            + two(1 + random.nextInt(12))
            + two(1 + random.nextInt(28))
            + String.format("%03d", random.nextInt(1000));
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  static String uscc(SplittableRandom random) {
    StringBuilder code = new StringBuilder("91").append(REGIONS[random.nextInt(REGIONS.length)]);
    int inner = 0;
    for (int i = 0; i < 8; i++) {
      char c = i == 0 && random.nextBoolean() ? 'M' : (char) ('0' + random.nextInt(10));
      code.append(c);
      inner += Character.digit(c, 36) * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - inner % 11;
    code.append(check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += USCC_ALPHABET.indexOf(code.charAt(i)) * USCC_WEIGHTS[i];
    }
    return code.append(USCC_ALPHABET.charAt((31 - sum % 31) % 31)).toString();
  }

  static String card(SplittableRandom random) {
    StringBuilder digits = new StringBuilder("62");
    int length = random.nextBoolean() ? 19 : 16;
    while (digits.length() < length - 1) {
      digits.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = digits.length() - 1, place = 1; i >= 0; i--, place++) {
      int digit = (digits.charAt(i) - '0') * (place % 2 == 1 ? 2 : 1);
      sum += digit / 10 + digit % 10;
    }
    return digits.append((10 - sum % 10) % 10).toString();
  }

  static String mobile(SplittableRandom random) {
    return MOBILE_STARTS[random.nextInt(MOBILE_STARTS.length)]
        + String.format("%08d", random.nextInt(100_000_000));
  }

  private static String two(int number) {
    return String.format("%02d", number);
  }
}
