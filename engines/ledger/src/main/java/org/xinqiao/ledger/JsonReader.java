package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Recursive descent over one JSON text (RFC 8259), refusing all that has no canonical form. */
final class JsonReader {
  private final String text;
  private int at;
  private int depth;

  JsonReader(String text) {
    this.text = text;
  }

  Json read() throws ParseRefusal {
    skipSpace();
    Json json = value();
    skipSpace();
    if (at < text.length()) {
      throw refusal("something follows the value");
    }
    return json;
  }

  private Json value() throws ParseRefusal {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Bool(true));
      case 'f' -> word("false", new Json.Bool(false));
      case 'n' -> word("null", new Json.Null());
      default -> number();
    };
  }

  private Json object() throws ParseRefusal {
    enter();
    SortedMap<String, Json> members = new TreeMap<>();
    skipSpace();
    boolean more = peek() != '}';
    while (more) {
      skipSpace();
      if (peek() != '"') {
        throw refusal("a member's name is missing");
      }
      String name = string();
      skipSpace();
      expect(':');
      skipSpace();
      if (members.put(name, value()) != null) {
        throw refusal("a name stands twice");
      }
      more = separator('}');
    }
    leave();
    return new Json.Obj(members);
  }

  private Json array() throws ParseRefusal {
    enter();
    List<Json> values = new ArrayList<>();
    skipSpace();
    boolean more = peek() != ']';
    while (more) {
      skipSpace();
      values.add(value());
      more = separator(']');
    }
    leave();
    return new Json.Array(values);
  }

  private boolean separator(char close) throws ParseRefusal {
    skipSpace();
    if (peek() == close) {
      return false;
    }
    expect(',');
    return true;
  }

  private void enter() throws ParseRefusal {
    if (++depth > CanonicalJson.MAX_DEPTH) {
      throw refusal("nested deeper than " + CanonicalJson.MAX_DEPTH);
    }
    at++;
  }

  private void leave() {
    depth--;
    at++;
  }

  private Json word(String word, Json meaning) throws ParseRefusal {
    if (!text.startsWith(word, at)) {
      throw refusal("not a value");
    }
    at += word.length();
    return meaning;
  }

  private Json number() throws ParseRefusal {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits) {
      throw refusal("not a value");
    }
    if (text.charAt(digits) == '0' && at - digits > 1) {
      throw refusal("a number starts with zero");
    }
    if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      throw refusal("only whole numbers are allowed");
    }
    // 16 digits reach beyond 2^53; more could reach beyond a long.
    long value = at - digits > 16 ? Long.MAX_VALUE : Long.parseLong(text, start, at, 10);
    if (value > Json.Whole.MAX || value < -Json.Whole.MAX) {
      throw refusal("a number is beyond 2^53");
    }
    return new Json.Whole(value);
  }

  private String string() throws ParseRefusal {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw refusal("a control character stands in a string");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    String string = out.toString();
    if (CanonicalJson.hasLoneSurrogate(string)) {
      throw refusal("a string holds half a surrogate pair");
    }
    return string;
  }

  private char escaped() throws ParseRefusal {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> hex();
      default -> throw refusal("an unknown escape");
    };
  }

  private char hex() throws ParseRefusal {
    int end = at + 4;
    if (end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]{4}")) {
      throw refusal("an escape without four hexadecimal digits");
    }
    char c = (char) Integer.parseInt(text, at, end, 16);
    at = end;
    return c;
  }

  private void expect(char wanted) throws ParseRefusal {
    if (peek() != wanted) {
      throw refusal("'" + wanted + "' is missing");
    }
    at++;
  }

  private char peek() throws ParseRefusal {
    if (at >= text.length()) {
      throw refusal("it ends too early");
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private ParseRefusal refusal(String why) {
    return new ParseRefusal("offset " + at, why);
  }
}
