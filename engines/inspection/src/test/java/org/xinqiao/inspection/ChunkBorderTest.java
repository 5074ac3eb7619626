package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkBorderTest {

  private static final int REACH = 512;

  private static final String SAMPLE =
      "编号0.47000000000000003，手机１３８0013\u200B8000、身份证11010519491231002X；卡6222 0210 0111 2223 331，"
          + "绝 密 ★ 10年\n密码：abc123\n-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n"
          + "x".repeat(200)
          + "13800138000 一三八零零一三八零零零 𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎 账号：7700123400056789 商业秘密 91350100M000100Y43";

  /** Hands out a text in pieces of the given sizes, over and over. */
  private static final class Pieces extends Reader {
    private final String text;
    private final int[] sizes;
    private int at;
    private int turn;

    Pieces(String text, int... sizes) {
      this.text = text;
      this.sizes = sizes;
    }

    @Override
    public int read(char[] into, int from, int length) {
      if (at == text.length()) {
        return -1;
      }
      int n = Math.min(Math.min(length, sizes[turn++ % sizes.length]), text.length() - at);
      text.getChars(at, at + n, into, from);
      at += n;
      return n;
    }

    @Override
    public void close() {}
  }

  private static List<Finding> whole(String text) {
    return Found.in(new Inspector(10_000, text.length() + 1, REACH), Reader.of(text));
  }

  @Test
  void theSampleHasOneFindingOfEverySort() {
    assertThat(whole(SAMPLE))
        .extracting(Finding::ruleId)
        .containsExactly(
            "id.mobile",
            "id.resident-18",
            "id.bank-card",
            "secret.state-mark",
            "credential.password",
            "credential.private-key",
            "id.mobile",
            "id.mobile",
            "id.account-context",
            "secret.trade-word",
            "id.uscc");
  }

  @Test
  void everySplitPositionGivesTheSameFindings() {
    List<Finding> expected = whole(SAMPLE);
    for (int split = 1; split < SAMPLE.length(); split++) {
      Reader pieces = new Pieces(SAMPLE, split, SAMPLE.length());
      assertThat(Found.in(Inspector.standard(), pieces)).as("split %d", split).isEqualTo(expected);
    }
  }

  @Test
  void everyWindowBorderGivesTheSameFindings() {
    // The padding moves each character of the sample across the border of a window in turn.
    String tail = "尾".repeat(1_500);
    Inspector small = new Inspector(10_000, 97, REACH);
    for (int padding = 0; padding < SAMPLE.length() + 200; padding++) {
      String text = "字".repeat(padding) + SAMPLE + tail;
      assertThat(Found.in(small, Reader.of(text))).as("at %d", padding).isEqualTo(whole(text));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 64, 65, 1000})
  void everyChunkSizeGivesTheSameFindings(int chunk) {
    String text = (SAMPLE + "间隔".repeat(40)).repeat(20);
    Inspector small = new Inspector(10_000, chunk, REACH);
    assertThat(Found.in(small, new Pieces(text, 1, 5, 2, 31))).isEqualTo(whole(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomMixturesDoNotDependOnTheWindow(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "0123456789０１Xx.-、 一二三八零秘密绝★年密码：=abPWD\u200B+86\uD835\uDFCE账号";
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      made.append(alphabet.charAt(random.nextInt(alphabet.length())));
      if (random.nextInt(40) == 0) {
        made.append(random.nextBoolean() ? "13800138000" : "绝密★10年密码：abc123");
      }
    }
    String text = made.toString();
    Inspector small = new Inspector(10_000, 1 + random.nextInt(300), REACH);
    List<Finding> expected = whole(text);
    assertThat(expected).isNotEmpty();
    assertThat(Found.in(small, Reader.of(text))).isEqualTo(expected);
    long end = 0;
    for (Finding f : expected) {
      assertThat(f.start()).isGreaterThanOrEqualTo(end);
      end = f.end();
    }
  }

  @Test
  void offsetsGoOnBeyondManyWindows() throws IOException {
    ChineseText made = ChineseText.of(5, 400_000);
    String text = made.text();
    List<Finding> found = Found.in(Inspector.standard(), new Pieces(text, 4096, 1, 777));
    for (ChineseText.Planted planted : made.planted()) {
      assertThat(found).anyMatch(f -> f.kind() == planted.kind() && f.start() == planted.start());
    }
  }
}
