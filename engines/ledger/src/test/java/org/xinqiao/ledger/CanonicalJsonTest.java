package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785 for the subset that the ledger uses. */
class CanonicalJsonTest {
  private static String canonical(String json) {
    Json parsed = CanonicalJson.parse(json.getBytes(UTF_8)).orThrow();
    return new String(CanonicalJson.write(parsed), UTF_8);
  }

  @Test
  void namesSortByUtf16CodeUnits() {
    // The example of RFC 8785 §3.2.3, without its number.
    String json =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
         "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
         "\\u00f6":"Latin Small Letter O With Diaeresis"}
        """;
    assertThat(canonical(json))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void stringsEscapeOnlyWhatTheyMust() {
    // The string of RFC 8785 §3.2.2.
    assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\""))
        .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(canonical("\"\\b\\t\\f\\r\u007f\u2028\"")).isEqualTo("\"\\b\\t\\f\\r\u007f\u2028\"");
  }

  @Test
  void spellingsOfOneValueBecomeOne() {
    assertThat(canonical(" { \"b\" : [ 1 , true , null ] , \"a\" : -0 } "))
        .isEqualTo("{\"a\":0,\"b\":[1,true,null]}");
    assertThat(canonical("[]")).isEqualTo("[]");
    assertThat(canonical("{}")).isEqualTo("{}");
    assertThat(canonical("[9007199254740991,-9007199254740991]"))
        .isEqualTo("[9007199254740991,-9007199254740991]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{1:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "1 2",
        "{} x",
        "1.0",
        "1e3",
        "1E3",
        "-",
        "+1",
        "01",
        "-01",
        ".5",
        "NaN",
        "Infinity",
        "9007199254740992",
        "-9007199254740992",
        "99999999999999999999999",
        "tru",
        "nul",
        "\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "\"\t\"",
        "\"\\ud800\"",
        "\"\\ude00\\ud83d\"",
        "'a'",
        "\ufeff{}",
        "\u00a01",
        "//\n1",
      })
  void allElseIsRefused(String json) {
    assertThat(CanonicalJson.parse(json.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Parsed.Malformed.class,
            malformed -> {
              assertThat(malformed.where()).startsWith("offset");
              assertThat(malformed.why()).isNotBlank();
            });
  }

  @Test
  void depthEndsAt64() {
    assertThat(CanonicalJson.parse(("[".repeat(64) + "]".repeat(64)).getBytes(UTF_8)))
        .isInstanceOf(Parsed.Read.class);
    assertThat(CanonicalJson.parse(("[".repeat(65) + "]".repeat(65)).getBytes(UTF_8)))
        .isEqualTo(new Parsed.Malformed<>("offset 64", "nested deeper than 64"));
    assertThat(CanonicalJson.parse("[".repeat(1_000_000).getBytes(UTF_8)))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void bytesMustBeUtf8() {
    assertThat(CanonicalJson.parse(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}))
        .isEqualTo(new Parsed.Malformed<>("json", "is not UTF-8"));
  }

  @Test
  void whatHasNoCanonicalFormIsTheCallersBug() {
    assertThatThrownBy(() -> CanonicalJson.write(new Json.Text("\ud800")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Json.Whole(1L << 53)).isInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Integer> seeds() {
    return IntStream.range(0, 300).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsReadBackAndStaysTheSame(int seed) {
    Json json = random(new Random(seed), 0);
    byte[] written = CanonicalJson.write(json);
    assertThat(CanonicalJson.parse(written)).isEqualTo(new Parsed.Read<>(json));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void brokenBytesNeverThrow(int seed) {
    Random random = new Random(seed);
    byte[] bytes = CanonicalJson.write(random(random, 0));
    for (int i = 0; i < 20; i++) {
      byte[] broken = bytes.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      assertThat(CanonicalJson.parse(broken)).isNotNull();
    }
  }

  private static Json random(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 4 : 6)) {
      case 0 -> new Json.Text(text(random));
      case 1 -> new Json.Whole(random.nextLong(-Json.Whole.MAX, Json.Whole.MAX + 1));
      case 2 -> new Json.Bool(random.nextBoolean());
      case 3 -> new Json.Null();
      case 4 -> {
        List<Json> values = new ArrayList<>();
        random.ints(random.nextInt(5)).forEach(_ -> values.add(random(random, depth + 1)));
        yield new Json.Array(values);
      }
      default -> {
        Json.Obj object = Json.object();
        for (int i = random.nextInt(5); i > 0; i--) {
          object = object.with(text(random), random(random, depth + 1));
        }
        yield object;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int c = random.nextInt(random.nextBoolean() ? 0x80 : 0x110000);
      text.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? '桥' : c);
    }
    return text.toString();
  }
}
