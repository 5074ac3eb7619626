package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FalseHitTest {

  private static final int STRINGS = 1_000_000;

  private static String digits(SplittableRandom random, int length) {
    char[] made = new char[length];
    for (int i = 0; i < length; i++) {
      made[i] = (char) ('0' + random.nextInt(10));
    }
    return new String(made);
  }

  /** Findings of one kind among a million random strings. */
  private static int hits(long seed, int length, Kind kind, Confidence least) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < STRINGS; i++) {
      text.append(digits(random, length)).append('\n');
    }
    int[] count = new int[1];
    for (Finding f : Found.in(text.toString())) {
      assertThat(f.length()).isLessThanOrEqualTo(length);
      if (f.kind() == kind && f.confidence().compareTo(least) >= 0) {
        count[0]++;
      }
    }
    return count[0];
  }

  @Test
  void eighteenRandomDigitsPassAsAnIdentityNumberAboutOnceInSeventyThousand() {
    assertThat(hits(1, 18, Kind.RESIDENT_ID, Confidence.LOW)).isBetween(1, 32);
  }

  @Test
  void eighteenRandomDigitsPassAsAnOrganisationCodeLessThanThreeInAThousand() {
    assertThat(hits(2, 18, Kind.USCC, Confidence.LOW)).isLessThan(3 * STRINGS / 1000);
  }

  @Test
  void sixteenRandomDigitsPassAsAUnionPayCardOnceInAThousand() {
    assertThat(hits(3, 16, Kind.BANK_CARD, Confidence.HIGH)).isLessThan(12 * STRINGS / 10_000);
  }

  @Test
  void sixteenRandomDigitsPassAsAnyCardFarLessThanOnceInTen() {
    assertThat(hits(4, 16, Kind.BANK_CARD, Confidence.LOW)).isLessThan(3 * STRINGS / 100);
  }

  @Test
  void realFinanceProseHoldsNoCardIdentityOrOrganisationNumber() throws IOException {
    Set<Kind> forbidden = EnumSet.of(Kind.BANK_CARD, Kind.RESIDENT_ID, Kind.USCC);
    List<String> hits = new ArrayList<>();
    long characters = 0;
    for (Path file : proseFiles()) {
      String text = Files.readString(file);
      characters += text.length();
      for (Finding f : Found.in(text)) {
        if (forbidden.contains(f.kind()) || f.severity() == Severity.HARD) {
          hits.add(file.getFileName() + ":" + Found.cut(text, f));
        }
      }
    }
    assertThat(characters).isGreaterThan(300_000);
    assertThat(hits).isEmpty();
  }

  private static List<Path> proseFiles() throws IOException {
    Path found = null;
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data/disc-finllm"))) {
        found = at.resolve("shared/data/disc-finllm");
        break;
      }
    }
    assertThat(found)
        .as("this test needs shared/data/disc-finllm in a folder above the module")
        .isNotNull();
    try (var files = Files.list(found)) {
      List<Path> prose = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(prose).as("prose files in %s", found).isNotEmpty();
      return prose;
    }
  }
}
