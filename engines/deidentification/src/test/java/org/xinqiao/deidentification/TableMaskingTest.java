package org.xinqiao.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.deidentification.MaskingOutcome.Done;
import org.xinqiao.deidentification.MaskingOutcome.Reason;
import org.xinqiao.deidentification.MaskingOutcome.Refused;
import org.xinqiao.deidentification.ResidualNote.Residue;

class TableMaskingTest {

  private static final Pattern ELEVEN = Pattern.compile("1\\d{10}");

  private record Result(MaskingOutcome outcome, String text) {

    MaskingReceipt receipt() {
      assertThat(outcome).isInstanceOf(Done.class);
      return ((Done) outcome).receipt();
    }
  }

  private static Result mask(TableMasking masking, String csv) {
    StringWriter out = new StringWriter();
    try {
      return new Result(masking.mask(Reader.of(csv), out), out.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result mask(String csv, ColumnRule... rules) {
    return mask(TableMasking.of(List.of(rules), TableMaskingTest::mobiles), csv);
  }

  private static List<Span> mobiles(CharSequence text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = ELEVEN.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end(), MaskingRule.MOBILE));
    }
    return spans;
  }

  private static ColumnRule rule(String column, MaskingRule rule) {
    return new ColumnRule(column, rule);
  }

  @Test
  void namedColumnsAreMaskedAndTheRestIsLeftAlone() {
    Result result =
        mask(
            "姓名,手机,备注\r\n张三,13800138000,\"好,客户\"\r\n欧阳修,+8613912345678,\r\n",
            rule("姓名", MaskingRule.NAME),
            rule("手机", MaskingRule.MOBILE));
    assertThat(result.text())
        .isEqualTo("姓名,手机,备注\r\n张*,138****8000,\"好,客户\"\r\n欧阳*,139****5678,\r\n");
    assertThat(result.receipt())
        .isEqualTo(
            new MaskingReceipt(
                TableMasking.METHOD,
                List.of(rule("姓名", MaskingRule.NAME), rule("手机", MaskingRule.MOBILE)),
                2,
                4,
                List.of()));
  }

  @Test
  void findingsInFreeCellsAreMaskedTheHeaderIncluded() {
    Result result = mask("a,13912345678\n\"电话13800138000，\n备用13800138001\",x\n");
    assertThat(result.text()).isEqualTo("a,139****5678\n\"电话138****8000，\n备用138****8001\",x\n");
    assertThat(result.receipt().cellsChanged()).isEqualTo(2);
    assertThat(result.receipt().rowsRead()).isEqualTo(1);
  }

  @Test
  void aColumnThatIsKeptIsNotSearched() {
    assertThat(mask("a,b\n13800138000,13800138000\n", rule("a", MaskingRule.KEEP)).text())
        .isEqualTo("a,b\n13800138000,138****8000\n");
  }

  @Test
  void anUnknownColumnIsRefusedBeforeAnythingIsWritten() {
    Result result = mask("a,b\n1,2\n", rule("c", MaskingRule.FULL));
    assertThat(result.outcome()).isEqualTo(new Refused(Reason.UNKNOWN_COLUMN, 1, "c"));
    assertThat(result.text()).isEmpty();
  }

  @Test
  void aColumnNamedTwiceInTheHeaderIsRefusedOnlyIfARuleNeedsIt() {
    assertThat(mask("a,a\n1,2\n", rule("a", MaskingRule.FULL)).outcome())
        .isEqualTo(new Refused(Reason.AMBIGUOUS_COLUMN, 1, "a"));
    assertThat(mask("a,a,b\n1,2,3\n", rule("b", MaskingRule.FULL)).text())
        .isEqualTo("a,a,b\n1,2,******\n");
  }

  @Test
  void twoRulesForOneColumnAreAMistakeOfTheCaller() {
    List<ColumnRule> rules = List.of(rule("a", MaskingRule.FULL), rule(" a ", MaskingRule.NAME));
    assertThatThrownBy(() -> TableMasking.of(rules, Spotter.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "RAGGED_ROW,3,`a|b¶1|2¶3¶`",
        "RAGGED_ROW,2,`a|b¶1|2|3¶`",
        "UNTERMINATED_QUOTE,2,`a|b¶1|\"2¶3|4¶`",
        "UNTERMINATED_QUOTE,1,`\"`",
        "STRAY_QUOTE,2,`a|b¶1|2\"3¶`",
        "STRAY_QUOTE,2,`a|b¶1|\"2\"3¶`",
        "STRAY_QUOTE,2,`a|b¶1| \"2\"¶`",
        "ZERO_CHARACTER,2,`a|b¶1|2∅3¶`",
        "ZERO_CHARACTER,2,`a|b¶1|\"2∅\"¶`",
        "ZERO_CHARACTER,2,`a|b¶1|\"2\"∅¶`",
        "ZERO_CHARACTER,1,`a∅|b¶1|2¶`",
        "EMPTY_INPUT,0,``",
        "EMPTY_INPUT,0,`¶a|b¶`",
      })
  void aBrokenTableIsRefusedAtItsRow(Reason reason, long line, String shown) {
    String csv = shown.replace('|', ',').replace("¶", "\n").replace('∅', '\0');
    assertThat(mask(csv).outcome())
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.line()).isEqualTo(line);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\r\n1,2\r\n",
        "a,b\n1,2",
        "a,b\r1,2\r",
        "\uFEFFa,b\n1,2\n",
        "a\n\n\"\"\n1\n",
        "\"a\",b\n\"1\",\"\"\n,\n",
        "a,b\n\"x\"\"y\",\"line\r\nbreak\"\n",
        "a,b\n1,2\n\n",
        " a , b \n 1 , 2 \n",
        "a,b\n\"=1+1\",@x\n",
      })
  void whatIsNotMaskedComesOutAsItWentIn(String csv) {
    assertThat(mask(csv).text()).isEqualTo(csv);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void randomTablesComeOutAsTheyWentIn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String alphabet = "ab字\"\n\r,; 12𝟏'";
    StringBuilder csv = new StringBuilder("h1,h2,h3\r\n");
    for (int row = 0; row < 2_000; row++) {
      for (int column = 0; column < 3; column++) {
        StringBuilder cell = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
          cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        csv.append(column == 0 ? "" : ",");
        csv.append('"').append(cell.toString().replace("\"", "\"\"")).append('"');
      }
      csv.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    Result result = mask(csv.toString());
    assertThat(result.text()).isEqualTo(csv.toString());
    assertThat(result.receipt().rowsRead()).isEqualTo(2_000);
    assertThat(result.receipt().cellsChanged()).isZero();
  }

  @Test
  void aMaskedValueThatNeedsQuotesGetsThem() {
    assertThat(mask("m\nx\n", rule("m", MaskingRule.FULL)).text()).isEqualTo("m\n******\n");
    Result mail = mask("m\n\"a,b@x,y.com\"\n", rule("m", MaskingRule.MAIL));
    assertThat(mail.text()).isEqualTo("m\n\"a***@x,y.com\"\n");
  }

  @Test
  void formulasAreLeftAsTheyAreAndNoted() {
    Result result = mask("n,t\n-12.5,=1+1\n+3,@sum\n\"-1,200.00\",+cmd|x\n-,-2e5\n");
    assertThat(result.text()).isEqualTo("n,t\n-12.5,=1+1\n+3,@sum\n\"-1,200.00\",+cmd|x\n-,-2e5\n");
    assertThat(result.receipt().notes())
        .containsExactly(new ResidualNote(Residue.FORMULA_LIKE_CELL, "#2", 3));
  }

  @Test
  void notesCountWhatRulesDidNotRecogniseAndBlankCells() {
    Result result = mask("手机,x\n不详,1\n,2\n13800138000,3\n\n", rule("手机", MaskingRule.MOBILE));
    assertThat(result.text()).isEqualTo("手机,x\n******,1\n,2\n138****8000,3\n\n");
    assertThat(result.receipt().rowsRead()).isEqualTo(3);
    assertThat(result.receipt().notes())
        .containsExactlyInAnyOrder(
            new ResidualNote(Residue.UNKNOWN_SHAPE, "手机", 1),
            new ResidualNote(Residue.BLANK_CELL, "手机", 1),
            new ResidualNote(Residue.BLANK_LINE, "", 1));
  }

  @Test
  void overlappingSpansAreMaskedTogetherFully() {
    Spotter spotter =
        text -> List.of(new Span(2, 5, MaskingRule.KEEP), new Span(0, 3, MaskingRule.NAME));
    Result result = mask(TableMasking.of(List.of(), spotter), "abcdefg\nabcdefg\n");
    assertThat(result.text()).isEqualTo("******fg\n******fg\n");
    assertThat(result.receipt().notes())
        .containsExactly(new ResidualNote(Residue.OVERLAPPING_SPANS, "#1", 2));
  }

  @Test
  void aSpanOutsideItsCellIsRefused() {
    Spotter wrong = text -> List.of(new Span(0, 99, MaskingRule.FULL));
    assertThat(mask(TableMasking.of(List.of(), wrong), "a\n1\n").outcome())
        .isEqualTo(new Refused(Reason.SPAN_OUTSIDE_TEXT, 1, "99"));
  }

  @Test
  void theCellLimitIsExact() {
    TableMasking small = TableMasking.of(List.of(), Spotter.NONE, new TableLimits(10, 25, 3));
    assertThat(mask(small, "a,b\n0123456789,\"0123456789\"\n").outcome()).isInstanceOf(Done.class);
    assertThat(mask(small, "a,b\n01234567890,1\n").outcome())
        .isEqualTo(new Refused(Reason.CELL_TOO_LARGE, 2, "10"));
    assertThat(mask(small, "a,b\n1,\"01234567890\"\n").outcome())
        .isEqualTo(new Refused(Reason.CELL_TOO_LARGE, 2, "10"));
    assertThat(mask(small, "a,b,c\n0123456789,0123456789,0123456789\n").outcome())
        .isEqualTo(new Refused(Reason.ROW_TOO_LARGE, 2, "25"));
    assertThat(mask(small, "a,b,c,d\n").outcome())
        .isEqualTo(new Refused(Reason.ROW_TOO_LARGE, 1, "3"));
  }

  @Test
  void aCellOfTenMebibytesPassesAndAnEndlessOneIsRefused() throws IOException {
    int limit = TableLimits.STANDARD.cellCharacters();
    TableMasking masking = TableMasking.of(List.of(), Spotter.NONE);
    assertThat(masking.mask(endless("a\n", 2 + limit), Writer.nullWriter()))
        .isInstanceOf(Done.class);
    assertThat(masking.mask(endless("a\n", Long.MAX_VALUE), Writer.nullWriter()))
        .isEqualTo(new Refused(Reason.CELL_TOO_LARGE, 2, String.valueOf(limit)));
    assertThat(masking.mask(endless("a\n\"", Long.MAX_VALUE), Writer.nullWriter()))
        .isEqualTo(new Refused(Reason.CELL_TOO_LARGE, 2, String.valueOf(limit)));
  }

  /** A start and then one character over and over. */
  private static Reader endless(String start, long characters) {
    return new Reader() {
      private long at;

      @Override
      public int read(char[] into, int from, int length) {
        int n = 0;
        for (; n < length && at < characters; n++, at++) {
          into[from + n] = at < start.length() ? start.charAt((int) at) : 'x';
        }
        return n == 0 ? -1 : n;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void bytesKeepTheirMarkAndMalformedOnesAreRefused() throws IOException {
    TableMasking masking = TableMasking.of(List.of(rule("姓名", MaskingRule.NAME)), Spotter.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] marked = "\uFEFF姓名\r\n张三\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(masking.mask(new ByteArrayInputStream(marked), out)).isInstanceOf(Done.class);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF姓名\r\n张*\r\n");
    byte[] other = "姓名\r\n张三\r\n".getBytes(Charset.forName("GB18030"));
    assertThat(masking.mask(new ByteArrayInputStream(other), out))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.MALFORMED_TEXT));
  }

  @Test
  void otherEncodingsComeThroughTheCallersReader() throws IOException {
    Charset charset = Charset.forName("GB18030");
    byte[] bytes = "姓名\r\n张三\r\n".getBytes(charset);
    StringWriter out = new StringWriter();
    TableMasking.of(List.of(rule("姓名", MaskingRule.NAME)), Spotter.NONE)
        .mask(new java.io.InputStreamReader(new ByteArrayInputStream(bytes), charset), out);
    assertThat(out.toString()).isEqualTo("姓名\r\n张*\r\n");
  }

  @Test
  void aRealCreditTableIsMaskedInItsColumnsOnly() throws IOException {
    String csv = excerpt();
    Result result =
        mask(
            csv,
            rule("amount", MaskingRule.AMOUNT_BAND),
            rule("personal_status_sex", MaskingRule.FULL));
    assertThat(result.receipt().rowsRead()).isEqualTo(20);
    assertThat(result.receipt().cellsChanged()).isEqualTo(40);
    assertThat(result.receipt().notes()).isEmpty();
    String[] before = csv.split("\n", -1);
    String[] after = result.text().split("\n", -1);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after[0]).isEqualTo(before[0]);
    assertThat(after[1])
        .isEqualTo(before[1].replace("1169", "1千–1万").replace("\"male : single\"", "\"******\""));
    assertThat(result.text()).doesNotContain("single").doesNotContain("5951");
    assertThat(mask(csv, rule("Amount", MaskingRule.FULL)).outcome())
        .isEqualTo(new Refused(Reason.UNKNOWN_COLUMN, 1, "Amount"));
  }

  private static String excerpt() throws IOException {
    try (InputStream in = TableMaskingTest.class.getResourceAsStream("german-credit-excerpt.csv")) {
      assertThat(in).as("german-credit-excerpt.csv among the test resources").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
