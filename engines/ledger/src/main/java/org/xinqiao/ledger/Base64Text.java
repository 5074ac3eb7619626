package org.xinqiao.ledger;

import java.util.Base64;

/** Strict base64: one text for one value, so a proof cannot be rewritten without being changed. */
final class Base64Text {
  private Base64Text() {}

  static byte[] decode(String where, String text) throws ParseRefusal {
    try {
      byte[] decoded = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(decoded).equals(text)) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      throw new ParseRefusal(where, "not standard base64");
    }
    throw new ParseRefusal(where, "not the canonical base64 of its bytes");
  }
}
