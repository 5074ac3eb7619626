package org.xinqiao.bench;

import java.util.Locale;
import java.util.Random;

/** Invented identifiers that pass their check digits. */
final class Identifiers {
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private final Random random;

  Identifiers(Random random) {
    this.random = random;
  }

  /** One of the four sorts. */
  String any() {
    return switch (random.nextInt(4)) {
      case 0 -> residentId();
      case 1 -> uscc();
      case 2 -> bankCard();
      default -> mobile();
    };
  }

  /** Resident identity number with its check by MOD 11-2 (GB 11643-1999). */
  String residentId() {
    var body =
        String.format(
            Locale.ROOT,
            "%s%02d%02d%d%02d%02d%03d",
            "44",
            1 + random.nextInt(20),
            1 + random.nextInt(20),
            1950 + random.nextInt(55),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(1000));
    var sum = 0;
    for (var i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  /** Unified social credit code (GB 32100-2015) around an organisation code (GB 11714-1997). */
  String uscc() {
    var body = "914403" + "00" + organisation();
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < body.length(); i++) {
      sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + USCC_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private String organisation() {
    var text = new StringBuilder("MA");
    while (text.length() < 8) {
      text.append(USCC_ALPHABET.charAt(random.nextInt(USCC_ALPHABET.length())));
    }
    var sum = 0;
    for (var i = 0; i < 8; i++) {
      sum += Character.digit(text.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
    }
    var check = 11 - sum % 11;
    return text.append(check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check)).toString();
  }

  /** Card number of 19 digits with Luhn's check (ISO/IEC 7812-1). */
  String bankCard() {
    var body = "622202" + digits(12);
    var sum = 0;
    for (var i = 0; i < body.length(); i++) {
      var digit = body.charAt(body.length() - 1 - i) - '0';
      var weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return body + (10 - sum % 10) % 10;
  }

  /** Mobile telephone number. */
  String mobile() {
    return "13" + digits(9);
  }

  private String digits(int count) {
    var text = new StringBuilder();
    for (var i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
