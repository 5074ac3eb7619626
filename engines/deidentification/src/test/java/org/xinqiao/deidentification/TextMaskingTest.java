package org.xinqiao.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.deidentification.MaskingOutcome.Done;
import org.xinqiao.deidentification.MaskingOutcome.Reason;
import org.xinqiao.deidentification.MaskingOutcome.Refused;
import org.xinqiao.deidentification.ResidualNote.Residue;

class TextMaskingTest {

  private final StringWriter out = new StringWriter();

  private MaskingOutcome mask(String text, Span... spans) throws IOException {
    return TextMasking.mask(Reader.of(text), out, List.of(spans));
  }

  private static MaskingReceipt receipt(long changed, ResidualNote... notes) {
    return new MaskingReceipt(TextMasking.METHOD, List.of(), 0, changed, List.of(notes));
  }

  @Test
  void spansAreReplacedInAnyOrderAndTheRestIsCopied() throws IOException {
    MaskingOutcome outcome =
        mask(
            "张三的电话是13800138000。",
            new Span(6, 17, MaskingRule.MOBILE),
            new Span(0, 2, MaskingRule.NAME));
    assertThat(out.toString()).isEqualTo("张*的电话是138****8000。");
    assertThat(outcome).isEqualTo(new Done(receipt(2)));
  }

  @Test
  void textWithoutSpansIsCopied() throws IOException {
    String text = "字𝟏\r\n\0".repeat(20_000);
    assertThat(mask(text)).isEqualTo(new Done(receipt(0)));
    assertThat(out.toString()).isEqualTo(text);
  }

  @Test
  void overlappingSpansBecomeOneFullMask() throws IOException {
    MaskingOutcome outcome =
        mask("abcdefgh", new Span(1, 4, MaskingRule.KEEP), new Span(3, 6, MaskingRule.NAME));
    assertThat(out.toString()).isEqualTo("a******gh");
    assertThat(outcome)
        .isEqualTo(new Done(receipt(1, new ResidualNote(Residue.OVERLAPPING_SPANS, "", 1))));
  }

  @Test
  void touchingSpansStayApart() throws IOException {
    mask("张三李四", new Span(0, 2, MaskingRule.NAME), new Span(2, 4, MaskingRule.NAME));
    assertThat(out.toString()).isEqualTo("张*李*");
  }

  @Test
  void aValueOfAnotherShapeIsFullyMaskedAndNoted() throws IOException {
    assertThat(mask("abc", new Span(0, 3, MaskingRule.MOBILE)))
        .isEqualTo(new Done(receipt(1, new ResidualNote(Residue.UNKNOWN_SHAPE, "", 1))));
    assertThat(out.toString()).isEqualTo(Masking.FULL);
  }

  @Test
  void aLongSpanIsMaskedFullyWithoutBeingHeld() throws IOException {
    String text = "a" + "k".repeat(100_000) + "z";
    assertThat(mask(text, new Span(1, 100_001, MaskingRule.NAME))).isEqualTo(new Done(receipt(1)));
    assertThat(out.toString()).isEqualTo("a******z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"KEEP", "NAME", "FULL"})
  void aSpanBeyondTheEndIsRefused(MaskingRule rule) throws IOException {
    assertThat(mask("abc", new Span(1, 4, rule)))
        .isEqualTo(new Refused(Reason.SPAN_OUTSIDE_TEXT, 0, "4"));
    assertThat(mask("abc", new Span(1, 9_999, rule)))
        .isEqualTo(new Refused(Reason.SPAN_OUTSIDE_TEXT, 0, "9999"));
    assertThat(mask("abc", new Span(7, 8, rule)))
        .isEqualTo(new Refused(Reason.SPAN_OUTSIDE_TEXT, 0, "8"));
  }

  @Test
  void anEmptySpanIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> new Span(3, 3, MaskingRule.FULL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 3, MaskingRule.FULL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void streamingGivesWhatReplacingInMemoryGives(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String filler = "文".repeat(random.nextInt(40));
      String secret = "s".repeat(1 + random.nextInt(700));
      spans.add(
          new Span(
              text.length() + filler.length(),
              text.length() + filler.length() + secret.length(),
              MaskingRule.FULL));
      text.append(filler).append(secret);
      expected.append(filler).append(Masking.FULL);
    }
    TextMasking.mask(Reader.of(text), out, spans.reversed());
    assertThat(out.toString()).isEqualTo(expected.toString());
  }
}
