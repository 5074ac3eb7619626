package org.xinqiao.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinqiao.inspection.GradeScheme;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;

class GradesTest {
  static Stream<GradeVector> vectors() {
    var random = new Random(42);
    return Stream.generate(() -> random(random)).limit(200);
  }

  private static GradeVector random(Random random) {
    var levels = new HashMap<GradeScheme, String>();
    for (var scheme : Grades.rules().schemes()) {
      if (random.nextBoolean()) {
        levels.put(scheme, scheme.levels().get(random.nextInt(scheme.levels().size())));
      }
    }
    return new GradeVector(levels);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void whatIsWrittenIsReadAgain(GradeVector grades) {
    assertThat(Grades.vector(Grades.list(grades))).isEqualTo(grades);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theJoinCoversBothAndKeepsTheFloors(GradeVector grades) {
    var other = Grades.of(ConfidentialityLevel.L2);
    var joined = Grades.join(grades, other);
    assertThat(joined.covers(grades)).isTrue();
    assertThat(joined.covers(other)).isTrue();
    assertThat(Grades.join(other, grades)).isEqualTo(joined);
    assertThat(Grades.join(joined, grades)).isEqualTo(joined);
    assertThat(Grades.rules().strictest(joined)).isEqualTo(joined);
  }

  @Test
  void differentVectorsHaveDifferentWordsToSeal() {
    var words = vectors().map(Grades::canonical).distinct().count();
    assertThat(words).isEqualTo(vectors().distinct().count());
  }

  @Test
  void aVectorWithoutLevelIsForExecutivesOnly() {
    assertThat(Grades.level(GradeVector.NONE)).isEqualTo(ConfidentialityLevel.L4);
    assertThat(Grades.labelled(GradeVector.NONE)).isFalse();
  }

  @Test
  void anUnknownSchemeOrLevelIsRefused() {
    assertThat(Grades.parse(Map.of("xinqiao-confidentiality", "L3")))
        .isEqualTo(Grades.of(ConfidentialityLevel.L3));
    for (var written :
        new Map[] {Map.of("xinqiao-confidentiality", "L5"), Map.of("nobody/s", "L1")}) {
      @SuppressWarnings("unchecked")
      var grades = (Map<String, String>) written;
      assertThatThrownBy(() -> Grades.parse(grades))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(Grades.UNKNOWN));
    }
  }
}
