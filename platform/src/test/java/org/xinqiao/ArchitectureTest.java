package org.xinqiao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.xinqiao.kernel.UnitOfWork;

/** What the compiler cannot see: forbidden calls, and who may touch what in the platform. */
class ArchitectureTest {
  private static final JavaClasses PLATFORM = ModularityTest.platform();

  /** Classes that speak SQL without being a store, each with the reason. */
  private static final Map<String, String> SQL_WITHOUT_STORE =
      Map.of(
          "org.xinqiao.audit.EntryNumbers",
          "takes blocks of numbers from a sequence; keeps them in memory, not rows",
          "org.xinqiao.vault.ObjectRows",
          "in the vault an object store is where ciphertext lies; this is the store of its rows",
          "org.xinqiao.vault.KeyRows",
          "in the vault a key store is the root key's file; this is the store of wrapped keys");

  /** Who may write inside another institution's rows, each with the reason. */
  private static final Map<String, String> CROSSING =
      Map.of(
          "org.xinqiao.exchange",
          "the gateway: a delivery is written on both sides or on neither",
          "org.xinqiao.provenance.Handover",
          "a delivered datum's passport arrives with it, in the gateway's transaction",
          "org.xinqiao.workbench.NoticeWriter",
          "a notice of what crossed is written with it, in its reader's institution",
          "org.xinqiao.account.SetUps",
          "a new member's invitation and its first administrators belong to the new member",
          "org.xinqiao.institution.Institutions",
          "a member's row belongs to the member that does not exist until it is written",
          "org.xinqiao.vault.StorageControl",
          "its probe tries to read as the other synthetic institution, in a rehearsal");

  /** Types of web packages that others use, each with the reason. */
  private static final Map<String, String> OPEN_WEB =
      Map.of(
          "org.xinqiao.kernel.web.PlainPage",
          "pages without scripts look the same in every chapter, under the same policy",
          "org.xinqiao.kernel.web.ProblemWriter",
          "filters of other chapters refuse before any controller is reached, in the same form");

  static Stream<Ban> bans() {
    return Stream.of(
        new Ban("the time of day", "inject java.time.Clock", ArchitectureTest::readsTheTime),
        new Ban("random values", "inject Ids, or use Secrets", ArchitectureTest::isRandom),
        new Ban("printing", "use a logger", ArchitectureTest::prints),
        new Ban(
            "Thread.sleep",
            "schedule a task, or wait for the event itself",
            access -> isCall(access, Thread.class, "sleep")));
  }

  /** A forbidden call or field, and what to do instead. */
  record Ban(String what, String instead, DescribedPredicate<JavaAccess<?>> access) {
    Ban(String what, String instead, Predicate<JavaAccess<?>> access) {
      this(what, instead, DescribedPredicate.<JavaAccess<?>>describe(what, access));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest
  @MethodSource("bans")
  void nothingForbiddenIsCalled(Ban ban) {
    noClasses().should().accessTargetWhere(ban.access()).because(ban.instead()).check(PLATFORM);
  }

  /** The bans themselves must not have gone blind: this class does all that is forbidden. */
  @ParameterizedTest
  @MethodSource("bans")
  void everyBanSeesAnOffence(Ban ban) {
    var offender = new ClassFileImporter();
    var rule = noClasses().should().accessTargetWhere(ban.access());

    var result = rule.evaluate(offender.importClasses(Offender.class));

    assertThat(result.hasViolation()).isTrue();
  }

  /** Never run. */
  static final class Offender {
    void offend() throws InterruptedException {
      Thread.sleep(1);
      System.out.println(java.time.LocalDate.now().toString() + UUID.randomUUID());
    }
  }

  @Test
  void onlyTheRuleItselfKnowsThatRulesCanBeSwitchedOff() {
    noClasses()
        .that(describe("are not Rule", type -> !type.getName().equals("org.xinqiao.kernel.Rule")))
        .should()
        .accessTargetWhere(describe("Rule.SWITCHED_OFF", ArchitectureTest::isTheSwitch))
        .orShould()
        .haveSimpleName("RuleOff")
        .because("a rule of the standard is switched off in tests only")
        .check(PLATFORM);
  }

  @Test
  void storesStayInsideTheirChapter() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Store")
        .and(describe("hold SQL", ArchitectureTest::speaksSql))
        .should()
        .bePackagePrivate()
        .because("other chapters use the front door; make it package-private")
        .check(PLATFORM);
  }

  @Test
  void onlyStoresSpeakSql() {
    assertThat(
            namesOf(type ->
                speaksSql(type)
                    && !type.getSimpleName().endsWith("Store")
                    && isNotListed(SQL_WITHOUT_STORE).test(type)))
        .as("SQL lives in a chapter's …Store; move or rename, or list it with the reason")
        .isEmpty();
  }

  @Test
  void onlyTheKernelHandlesConnections() {
    assertThat(
            namesOf(type ->
                !type.getPackageName().equals("org.xinqiao.kernel")
                    && uses(type, ArchitectureTest::isConnection)))
        .as("A connection outside a unit of work carries no actor; use JdbcClient in a store")
        .isEmpty();
  }

  @Test
  void controllersAreSeenByNobody() {
    classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage("org.xinqiao.*.web")
        .because("HTTP is one more user of the front door; move it to <chapter>.web")
        .check(PLATFORM);
  }

  @Test
  void webPackagesOfferNothing() {
    noClasses()
        .that()
        .resideInAPackage("org.xinqiao.*.web")
        .and()
        .areTopLevelClasses()
        .and(isNotListed(OPEN_WEB))
        .should()
        .bePublic()
        .because("nobody may build on the HTTP layer; make it package-private")
        .check(PLATFORM);
  }

  @Test
  void webPackagesUseOnlyPublicTypes() {
    noClasses()
        .that()
        .resideInAPackage("org.xinqiao.*.web")
        .should()
        .dependOnClassesThat(
            describe(
                "are hidden in a chapter",
                type ->
                    type.getPackageName().startsWith("org.xinqiao.")
                        && !type.getPackageName().endsWith(".web")
                        && isHidden(type)))
        .because("what HTTP offers must be possible through the front door")
        .check(PLATFORM);
  }

  @Test
  void noChapterKnowsHowItIsServed() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.xinqiao.*.web")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.xinqiao.*.web")
        .because("the arrow goes from web to the front door; turn it round")
        .check(PLATFORM);
  }

  @Test
  void onlyTheGatewayAndSetUpCrossOver() {
    noClasses()
        .that(isNotListed(CROSSING))
        .and()
        .resideOutsideOfPackage("org.xinqiao.kernel")
        .should()
        .accessTargetWhere(
            describe("UnitOfWork.across", access -> isCall(access, UnitOfWork.class, "across")))
        .because("crossing over writes in another institution's rows; list it with the reason")
        .check(PLATFORM);
  }

  @Test
  void codesAreConstants() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "new Code(…) outside a constant",
                access ->
                    access.getTargetOwner().getName().equals("org.xinqiao.kernel.Code")
                        && access.getName().equals("<init>")
                        && !isInitialisation(access)))
        .because("docs/problems.md is collected from constants")
        .check(PLATFORM);
  }

  @Test
  void everyExceptionIsStillThere() {
    var lists = Stream.of(SQL_WITHOUT_STORE, CROSSING, OPEN_WEB);
    var places =
        PLATFORM.stream()
            .flatMap(type -> Stream.of(type.getName(), type.getPackageName()))
            .collect(Collectors.toSet());

    assertThat(lists.flatMap(list -> list.keySet().stream()))
        .as("Nothing has these names any more; strike them from the list")
        .filteredOn(name -> places.contains(name.replaceAll("(xinqiao\\.[a-z]+)\\..*", "$1")))
        .isSubsetOf(places);
  }

  /** A constant's initialiser, or a private static method that several constants share. */
  private static boolean isInitialisation(JavaAccess<?> access) {
    var modifiers = access.getOrigin().getModifiers();
    return access.getOrigin().getName().equals("<clinit>")
        || modifiers.contains(JavaModifier.PRIVATE) && modifiers.contains(JavaModifier.STATIC);
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var clock = owner.equals(Clock.class.getName());
    var inKernel =
        access.getOriginOwner().getName().equals("org.xinqiao.kernel.KernelConfiguration");
    return isCall(access, System.class, "currentTimeMillis")
        || owner.startsWith("java.time.") && access.getName().equals("now") && !takesClock(access)
        || clock && access.getName().startsWith("system") && !inKernel
        || access.getName().equals("<init>") && owner.equals("java.util.Date");
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return access.getTarget().getFullName().contains(Clock.class.getName());
  }

  private static boolean isRandom(JavaAccess<?> access) {
    return isCall(access, UUID.class, "randomUUID")
        || isCall(access, Math.class, "random")
        || Stream.of(Random.class, ThreadLocalRandom.class, SplittableRandom.class)
            .anyMatch(type -> access.getTargetOwner().getName().equals(type.getName()));
  }

  private static boolean prints(JavaAccess<?> access) {
    return access.getName().equals("printStackTrace")
        || isCall(access, System.class, "out")
        || isCall(access, System.class, "err");
  }

  private static boolean isTheSwitch(JavaAccess<?> access) {
    return access.getTarget().getFullName().equals("org.xinqiao.kernel.Rule.SWITCHED_OFF");
  }

  /** Whether a call or field access has this target. */
  private static boolean isCall(JavaAccess<?> access, Class<?> owner, String name) {
    return access.getTargetOwner().getName().equals(owner.getName())
        && access.getName().equals(name);
  }

  private static boolean isHidden(JavaClass type) {
    return !type.getModifiers().contains(JavaModifier.PUBLIC)
        || type.getEnclosingClass().map(ArchitectureTest::isHidden).orElse(false);
  }

  private static boolean speaksSql(JavaClass type) {
    return uses(type, resideInAPackage("org.springframework.jdbc.core.."));
  }

  private static boolean isConnection(JavaClass type) {
    return Set.of("java.sql.Connection", "javax.sql.DataSource").contains(type.getName())
        || type.getPackageName().startsWith("com.zaxxer.hikari")
        || type.getPackageName().equals("org.springframework.jdbc.datasource");
  }

  private static boolean uses(JavaClass type, Predicate<? super JavaClass> what) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> what.test(dependency.getTargetClass()));
  }

  private static List<String> namesOf(Predicate<JavaClass> which) {
    return PLATFORM.stream().filter(which).map(JavaClass::getName).sorted().toList();
  }

  /** Neither the class, nor the one around it, nor its package is on the list. */
  private static DescribedPredicate<JavaClass> isNotListed(Map<String, String> reasons) {
    return describe(
        "are not listed with a reason",
        type ->
            !reasons.containsKey(type.getName().replaceAll("\\$.*", ""))
                && !reasons.containsKey(type.getPackageName()));
  }
}
