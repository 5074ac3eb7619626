package org.xinqiao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;
import org.xinqiao.testkit.GoldenFile;

/** Every refusal the platform can give is unique, complete in two languages, and published. */
class ProblemCatalogueTest {
  private static final String HAN = "(?s).*\\p{IsHan}.*";
  private static final List<Constant> CONSTANTS = constants();

  /** A code and the constant that holds it; some constants repeat another class's. */
  private record Constant(String place, String chapter, Code code) {}

  @Test
  void aNameMeansOneRefusal() {
    for (var one : CONSTANTS) {
      for (var other : CONSTANTS) {
        assertThat(one.code() == other.code() || !one.code().value().equals(other.code().value()))
            .as(
                "%s and %s both make %s; let one refer to the other, or rename it",
                one.place(), other.place(), one.code().value())
            .isTrue();
      }
    }
  }

  @Test
  void aNameBeginsWithItsChapter() {
    assertThat(CONSTANTS)
        .allSatisfy(constant ->
            assertThat(constant.code().value())
                .as(constant.place())
                .startsWith(constant.chapter() + "."));
  }

  @Test
  void everyRefusalSaysTheRuleAndTheRemedyInBothLanguages() {
    assertThat(CONSTANTS)
        .allSatisfy(constant -> {
          speaksBoth(constant.place() + " rule", constant.code().rule());
          speaksBoth(constant.place() + " remedy", constant.code().remedy());
        });
  }

  @Test
  void everyRefusalNamesAClauseOrNone() {
    assertThat(CONSTANTS)
        .allSatisfy(constant ->
            assertThat(constant.code().clause())
                .as(constant.place() + ": a clause as in A3.5, or - for plain input errors")
                .matches("-|[A-I][0-9]\\.[0-9]{1,2}"));
  }

  @Test
  void theStatusSaysWhoseTurnItIs() {
    assertThat(CONSTANTS)
        .allSatisfy(constant ->
            assertThat(constant.code().status())
                .as(constant.place() + ": a status that clients know")
                .isIn(400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 423, 429, 500, 503, 507));
  }

  @Test
  void whatIsUnknownIsNotFound() {
    assertThat(CONSTANTS)
        .filteredOn(constant -> constant.code().value().contains(".unknown-"))
        .allSatisfy(constant ->
            assertThat(constant.code().status())
                .as(constant.place() + ": 404, or 400 or 422 for a word that is no id")
                .isIn(404, 400, 422));
  }

  @Test
  void theCatalogueIsPublished() {
    GoldenFile.of("docs/problems.md").check(catalogue());
  }

  private static String catalogue() {
    var rows =
        CONSTANTS.stream()
            .map(Constant::code)
            .distinct()
            .sorted(Comparator.comparing(Code::value))
            .map(ProblemCatalogueTest::row)
            .collect(Collectors.joining());
    return """
    # 拒绝一览 Problems

    平台的每一种拒绝。`code` 保持不变，可供程序判断；条款编号见控制目录。
    Every refusal the platform gives. The `code` is stable; programs may rely on it. Clauses are
    numbered as in the control catalogue.

    | code | status | clause | 规则 | rule | 怎么办 | remedy |
    |---|---|---|---|---|---|---|
    """
        + rows;
  }

  private static String row(Code code) {
    var cells =
        List.of(
            "`" + code.value() + "`",
            Integer.toString(code.status()),
            code.clause(),
            code.rule().zh(),
            code.rule().en(),
            code.remedy().zh(),
            code.remedy().en());
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static void speaksBoth(String place, Text text) {
    assertThat(text.zh()).as(place + " in Chinese").isNotBlank().matches(HAN);
    assertThat(text.en()).as(place + " in English").isNotBlank().doesNotMatch(HAN);
  }

  private static List<Constant> constants() {
    return ModularityTest.platform().stream()
        .sorted(Comparator.comparing(JavaClass::getName))
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().getName().equals(Code.class.getName()))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .sorted(Comparator.comparing(JavaField::getFullName))
        .map(ProblemCatalogueTest::constant)
        .toList();
  }

  private static Constant constant(JavaField field) {
    try {
      Field found = Class.forName(field.getOwner().getName()).getDeclaredField(field.getName());
      found.setAccessible(true);
      return new Constant(field.getFullName(), chapterOf(field.getOwner()), (Code) found.get(null));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(field.getFullName(), e);
    }
  }

  /** The part of {@code org.xinqiao.<chapter>.…} that names the chapter. */
  private static String chapterOf(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }
}
