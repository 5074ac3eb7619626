package org.xinqiao.deidentification;

import java.math.BigDecimal;
import java.text.Normalizer;

/** Turns an amount into the band it falls in. Bands are closed below and open above. */
final class AmountBands {

  private static final long[] BOUNDS = {
    0, 1_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000, 10_000_000, 100_000_000
  };
  private static final String[] NAMES = {
    "0", "1千", "1万", "5万", "10万", "50万", "100万", "500万", "1000万", "1亿"
  };
  private static final int MAX_DIGITS = 40;

  private AmountBands() {}

  static String band(String value) {
    String plain =
        Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[¥$€£,\\s]|元$", "");
    if (plain.length() > MAX_DIGITS || !plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
      return Masking.FULL;
    }
    BigDecimal amount = new BigDecimal(plain);
    return amount.signum() < 0 ? "负" + positive(amount.negate()) : positive(amount);
  }

  private static String positive(BigDecimal amount) {
    int band = BOUNDS.length - 1;
    while (band > 0 && amount.compareTo(BigDecimal.valueOf(BOUNDS[band])) < 0) {
      band--;
    }
    return band == BOUNDS.length - 1 ? "≥1亿" : NAMES[band] + "–" + NAMES[band + 1];
  }
}
