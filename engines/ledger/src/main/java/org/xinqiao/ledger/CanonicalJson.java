package org.xinqiao.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** RFC 8785 (JSON Canonicalization Scheme) for {@link Json}: one value, one sequence of bytes. */
public final class CanonicalJson {
  /** Arrays and objects inside each other at most. */
  public static final int MAX_DEPTH = 64;

  private CanonicalJson() {}

  /**
   * Reads JSON in any spelling, but strictly: no repeated names, no fractions or exponents, no
   * numbers beyond ±(2^53-1), no lone surrogates, no depth over 64, nothing behind the value.
   */
  public static Parsed<Json> parse(byte[] json) {
    return ParseRefusal.catching(() -> new JsonReader(decode(json)).read());
  }

  private static String decode(byte[] json) throws ParseRefusal {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException e) {
      throw new ParseRefusal("json", "is not UTF-8");
    }
  }

  /** The canonical bytes; text with a lone surrogate is refused as the caller's bug. */
  public static byte[] write(Json json) {
    StringBuilder out = new StringBuilder(512);
    append(out, json);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder out, Json json) {
    switch (json) {
      case Json.Text(String value) -> appendText(out, value);
      case Json.Whole(long value) -> out.append(value);
      case Json.Bool(boolean value) -> out.append(value);
      case Json.Null() -> out.append("null");
      case Json.Array array -> appendArray(out, array);
      case Json.Obj object -> appendObject(out, object);
    }
  }

  private static void appendArray(StringBuilder out, Json.Array array) {
    out.append('[');
    Iterator<Json> values = array.values().iterator();
    while (values.hasNext()) {
      append(out, values.next());
      if (values.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private static void appendObject(StringBuilder out, Json.Obj object) {
    out.append('{');
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, Json> member = members.next();
      appendText(out, member.getKey());
      out.append(':');
      append(out, member.getValue());
      if (members.hasNext()) {
        out.append(',');
      }
    }
    out.append('}');
  }

  private static void appendText(StringBuilder out, String text) {
    if (hasLoneSurrogate(text)) {
      throw new IllegalArgumentException("text with a lone surrogate has no canonical form");
    }
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, plain, i);
        appendEscape(out, c);
        plain = i + 1;
      }
    }
    // Most text needs no escape at all, and a whole text is appended faster than a range.
    (plain == 0 ? out.append(text) : out.append(text, plain, text.length())).append('"');
  }

  private static void appendEscape(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }

  static boolean hasLoneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        int c = text.codePointAt(i);
        if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
