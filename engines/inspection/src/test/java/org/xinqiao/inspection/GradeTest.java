package org.xinqiao.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

  private static final GradeRules RULES = GradeRules.standard();

  private static Map<String, String> grades(String text) {
    Map<String, String> levels = new HashMap<>();
    RULES
        .grade(Inspector.standard().inspect(text).tally())
        .levels()
        .forEach((scheme, level) -> levels.put(scheme.id(), level));
    return levels;
  }

  private static Map<String, String> levels(String label, String financial, String personal) {
    Map<String, String> levels = new HashMap<>();
    levels.put(GradeRules.CONFIDENTIALITY, label);
    levels.put(GradeRules.NATIONAL, "一般");
    levels.put(GradeRules.FINANCIAL, financial);
    if (!personal.isEmpty()) {
      levels.put(GradeRules.PERSONAL, personal);
    }
    return levels;
  }

  private static String mobiles(int count) {
    StringBuilder text = new StringBuilder();
    LongStream.range(0, count).forEach(i -> text.append(13_800_000_000L + i).append('\n'));
    return text.toString();
  }

  @Test
  void cleanContentIsLowestInEverySchemeThatGradesAnything() {
    assertThat(grades("本季度授信余额稳定。")).isEqualTo(levels("L1", "1", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "6222021001112223331", "13800138000"})
  void aPersonalIdentifierIsC2AndLevelThree(String text) {
    assertThat(grades(text)).isEqualTo(levels("L2", "3", "C2"));
  }

  @Test
  void fiveHundredDifferentIdentifiersAreBulk() {
    assertThat(grades(mobiles(499))).isEqualTo(levels("L2", "3", "C2"));
    assertThat(grades(mobiles(500))).isEqualTo(levels("L3", "3", "C2"));
    assertThat(grades("13800138000\n".repeat(800))).isEqualTo(levels("L2", "3", "C2"));
  }

  @Test
  void identifiersOfSeveralKindsAddUpToBulk() {
    SplittableRandom random = new SplittableRandom(9);
    StringBuilder text = new StringBuilder(mobiles(250));
    for (int i = 0; i < 250; i++) {
      text.append(ChineseText.card(random)).append('\n');
    }
    assertThat(grades(text.toString())).isEqualTo(levels("L3", "3", "C2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"密码：abc123", "CVV2：123"})
  void aCredentialIsC3(String text) {
    assertThat(grades(text)).isEqualTo(levels("L3", "4", "C3"));
  }

  @Test
  void anOrganisationCodeIsPublic() {
    assertThat(grades("91350100M000100Y43")).isEqualTo(levels("L1", "1", ""));
  }

  @Test
  void markingsRaiseTheLabel() {
    assertThat(grades("核心商密★")).containsEntry(GradeRules.CONFIDENTIALITY, "L3");
    assertThat(grades("绝密★10年")).containsEntry(GradeRules.CONFIDENTIALITY, "L4");
    assertThat(grades("我们的秘密武器")).isEqualTo(levels("L1", "1", ""));
  }

  @Test
  void everySuggestionCarriesReasonsInBothLanguagesAndItsRule() {
    List<GradeSuggestion> suggestions =
        RULES.suggest(Inspector.standard().inspect("13800138000 密码：abc123").tally());
    assertThat(suggestions)
        .hasSizeGreaterThanOrEqualTo(9)
        .allSatisfy(s -> {
          assertThat(s.reasonZh()).containsPattern("\\p{IsHan}");
          assertThat(s.reasonEn()).isNotBlank();
          assertThat(s.ruleId()).startsWith("grade.");
          assertThat(RULES.scheme(s.scheme()).levels()).contains(s.level());
          assertThat(s.version()).isEqualTo(RULES.version());
        });
  }

  @Test
  void lowerBoundsFollowFromTheOtherSchemes() {
    assertThat(label("核心", GradeRules.NATIONAL)).isEqualTo("L4");
    assertThat(label("重要", GradeRules.NATIONAL)).isEqualTo("L3");
    assertThat(label("C3", GradeRules.PERSONAL)).isEqualTo("L3");
    assertThat(label("C2", GradeRules.PERSONAL)).isEqualTo("L2");
    assertThat(label("C1", GradeRules.PERSONAL)).isEqualTo("none");
  }

  private static String label(String level, String scheme) {
    return RULES
        .strictest(GradeVector.of(RULES.scheme(scheme), level))
        .level(RULES.scheme(GradeRules.CONFIDENTIALITY))
        .orElse("none");
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static GradeVector random(SplittableRandom random) {
    Map<GradeScheme, String> levels = new HashMap<>();
    for (GradeScheme scheme : RULES.schemes()) {
      if (random.nextInt(4) > 0) {
        levels.put(scheme, scheme.levels().get(random.nextInt(scheme.levels().size())));
      }
    }
    return new GradeVector(levels);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void joiningObeysTheLawsOfALattice(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GradeVector a = random(random);
    GradeVector b = random(random);
    GradeVector c = random(random);
    assertThat(a.join(b)).isEqualTo(b.join(a));
    assertThat(a.join(b).join(c)).isEqualTo(a.join(b.join(c)));
    assertThat(a.join(a)).isEqualTo(a);
    assertThat(a.join(GradeVector.NONE)).isEqualTo(a);
    assertThat(a.join(b).covers(a)).isTrue();
    assertThat(a.join(c).join(b).covers(a.join(c))).isTrue();
    if (a.covers(b)) {
      assertThat(a.join(c).covers(b.join(c))).isTrue();
    }
    assertThat(a.join(c).covers(b.join(c)) || !a.covers(b)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void raisingToLowerBoundsIsAClosure(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    GradeVector a = random(random);
    GradeVector b = random(random);
    assertThat(RULES.strictest(a).covers(a)).isTrue();
    assertThat(RULES.strictest(RULES.strictest(a))).isEqualTo(RULES.strictest(a));
    assertThat(RULES.strictest(a.join(b)).covers(RULES.strictest(a))).isTrue();
  }

  @Test
  void aVectorRefusesALevelItsSchemeDoesNotHave() {
    GradeScheme scheme = RULES.scheme(GradeRules.PERSONAL);
    assertThatThrownBy(() -> GradeVector.of(scheme, "C4"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RULES.scheme("unheard of"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GradeScheme("s", "1", List.of("a", "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheme\ts\t1\ta,b",
        "version\t1",
        "version\t1\nscheme\ts\t1\ta,b\nrule\tr\tNO_SUCH_KIND\t0\ts=a\t理由\treason",
        "version\t1\nscheme\ts\t1\ta,b\nrule\tr\t*\t0\ts=c\t理由\treason",
        "version\t1\nscheme\ts\t1\ta,b\nrule\tr\t*\t0\tt=a\t理由\treason",
        "version\t1\nscheme\ts\t1\ta,b\nrule\tr\t*\t0\ts=a\t\treason",
        "version\t1\nscheme\ts\t1\ta,b\nrule\tr\t*\tmany\ts=a\t理由\treason",
        "version\t1\nscheme\ts\t1\ta,b\nfloor\ts\ta\ts",
        "version\t1\nscheme\ts\t1\ta,b\nnonsense\tx",
      })
  void aBrokenTableIsRefused(String table) {
    assertThatThrownBy(() -> GradeTable.parse(table.lines().toList()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
