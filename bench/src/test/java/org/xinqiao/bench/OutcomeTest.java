package org.xinqiao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTest {
  private static final Machine MACHINE = new Machine(2, 0.5, 1.5, "25", 512, 100);

  @Test
  void theMedianIsTheMiddleReading() {
    assertThat(Series.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    assertThat(Series.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
    assertThatIllegalArgumentException().isThrownBy(() -> Series.median(List.of()));
  }

  @Test
  void aRatioHasToReachItsBound() {
    var target = new Target(Target.Measure.RATIO_AT_LEAST, 0.8);

    assertThat(target.met(80, 100)).isTrue();
    assertThat(target.met(79, 100)).isFalse();
  }

  @Test
  void aRatioMayNotExceedItsBound() {
    var target = new Target(Target.Measure.RATIO_AT_MOST, 1.5);

    assertThat(target.met(15, 10)).isTrue();
    assertThat(target.met(16, 10)).isFalse();
  }

  @Test
  void anAbsoluteBoundDoesNotAskForTheBaseline() {
    var target = new Target(Target.Measure.VALUE_AT_LEAST, 200);

    assertThat(target.met(201, 1)).isTrue();
    assertThat(target.met(199, 1)).isFalse();
  }

  @Test
  void anAbsoluteBoundMayNotBeExceeded() {
    var target = new Target(Target.Measure.VALUE_AT_MOST, 300);

    assertThat(target.met(300, 1)).isTrue();
    assertThat(target.met(301, 1000)).isFalse();
    assertThat(target.describe("ms")).isEqualTo("≤ 300 ms");
  }

  @Test
  void anOutcomeIsJudgedByTheMedians() {
    var outcome = outcome(List.of(90.0, 70.0, 10.0), List.of(100.0, 50.0, 100.0));

    assertThat(outcome.ratio()).isEqualTo(0.7);
    assertThat(outcome.low()).isEqualTo(0.1);
    assertThat(outcome.high()).isEqualTo(1.4);
    assertThat(outcome.met()).isFalse();
  }

  @Test
  void anOutcomeSurvivesItsJson() {
    var json = JsonMapper.builder().build();
    var outcome = outcome(List.of(90.0), List.of(100.0));

    assertThat(json.readValue(json.writeValueAsString(outcome), Outcome.class)).isEqualTo(outcome);
  }

  @Test
  void theReportSaysWhatWasMissedAndUnderWhichLoad() {
    var bytes = new ByteArrayOutputStream();
    var report = new Report(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    report.print(List.of(outcome(List.of(50.0), List.of(100.0))));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("0.50 ×", "≥ 0.80 ×", "MISSED", "0.5 → 1.5", "0 / 1");
  }

  private static Outcome outcome(List<Double> measured, List<Double> baseline) {
    var readings =
        new Figure.Readings(
            Series.of("measured", "/s", measured),
            Series.of("baseline", "/s", baseline),
            List.of());
    return Outcome.of(new AuditAppend(), readings, MACHINE);
  }
}
