package org.xinqiao;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.xinqiao.kernel.Chapters;

/** The arrows between chapters are those of the plan, in the declarations and in the code. */
class ModularityTest {
  /** {@code + x}: x and all that x may use; in brackets the libraries, inherited likewise. */
  private static final String ARROWS =
      """
      kernel      | | postgres
      audit       | kernel | ledger
      approval    | kernel, audit |
      institution | kernel, audit, approval |
      account     | + institution | crypto
      access      | + account |
      vault       | kernel, audit | crypto
      screening   | + vault | inspection, deidentification, extraction, watermark
      catalogue   | + access, + screening |
      provenance  | + catalogue | ledger
      publication | + provenance |
      exchange    | + publication |
      workbench   | + exchange |
      job         | kernel, audit, institution, account, vault |
      finder      | + exchange |
      """;

  private static final Map<String, Arrows> PLAN = plan();
  private static final JavaClasses PLATFORM = platform();
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          Application.class,
          DescribedPredicate.describe(
              "libraries of the house", type -> !PLATFORM.contain(type.getName())));

  /** What one chapter may use. */
  private record Arrows(Set<String> chapters, Set<String> libraries) {}

  /** The classes of the platform itself, without tests and without libraries of the same name. */
  static JavaClasses platform() {
    var classes = Application.class.getProtectionDomain().getCodeSource().getLocation();
    return new ClassFileImporter().importUrl(classes);
  }

  @Test
  void noChapterUsesWhatItsArrowsForbid() {
    MODULES.verify();
  }

  @Test
  void everyChapterIsPlanned() {
    var chapters = MODULES.stream().map(module -> module.getIdentifier().toString());

    assertThat(chapters)
        .as("Chapters without a line in ARROWS: agree on their arrows first, then write them there")
        .isSubsetOf(PLAN.keySet());
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void theDeclarationOfAChapterIsItsLineInThePlan(String chapter) throws ClassNotFoundException {
    var declared = Class.forName("org.xinqiao." + chapter + ".package-info");
    var arrows = declared.getAnnotation(ApplicationModule.class);

    assertThat(arrows).as(chapter + "/package-info.java needs @ApplicationModule").isNotNull();
    assertThat(arrows.allowedDependencies())
        .as("allowedDependencies in " + chapter + "/package-info.java; correct them there")
        .containsExactlyInAnyOrderElementsOf(PLAN.get(chapter).chapters());
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void aChapterUsesOnlyItsLibraries(String chapter) {
    var used =
        PLATFORM.stream()
            .filter(type -> chapter.equals(chapterOf(type.getPackageName())))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .map(JavaClass::getPackageName)
            .map(ModularityTest::chapterOf)
            .filter(name -> !name.isEmpty() && !PLAN.containsKey(name))
            .collect(toCollection(TreeSet::new));

    assertThat(used)
        .as(chapter + " uses libraries its arrows do not name; ask a chapter that may, or plan it")
        .isSubsetOf(PLAN.get(chapter).libraries());
  }

  @Test
  void schemasAreMigratedAlongTheArrows() {
    for (var chapter : Chapters.IN_ORDER) {
      var before = Chapters.IN_ORDER.subList(0, Chapters.IN_ORDER.indexOf(chapter));
      assertThat(before)
          .as("Chapters.IN_ORDER: what " + chapter + " uses comes before it")
          .containsAll(PLAN.get(chapter).chapters());
    }
  }

  static Stream<String> chapters() {
    return MODULES.stream()
        .map(module -> module.getIdentifier().toString())
        .filter(PLAN::containsKey)
        .sorted();
  }

  /** {@code org.xinqiao.account.web} belongs to {@code account}; other packages to nothing. */
  private static String chapterOf(String packageName) {
    var parts = packageName.split("\\.");
    var ours = parts.length > 2 && packageName.startsWith("org.xinqiao.");
    return ours ? parts[2] : "";
  }

  private static Map<String, Arrows> plan() {
    var plan = new TreeMap<String, Arrows>();
    for (var line : ARROWS.lines().toList()) {
      var columns = line.split("\\|", -1);
      var arrows = new Arrows(new TreeSet<>(), new TreeSet<>(words(columns[2])));
      for (var word : words(columns[1])) {
        var name = word.replace("+ ", "");
        arrows.chapters().add(name);
        arrows.libraries().addAll(plan.get(name).libraries());
        if (word.startsWith("+ ")) {
          arrows.chapters().addAll(plan.get(name).chapters());
        }
      }
      plan.put(columns[0].strip(), arrows);
    }
    return plan;
  }

  private static List<String> words(String column) {
    return Stream.of(column.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
