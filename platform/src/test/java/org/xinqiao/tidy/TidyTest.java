package org.xinqiao.tidy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinqiao.testkit.GoldenFile;

/** The whole repository keeps the house's measures; and each rule is shown to notice. */
class TidyTest {
  private static final String STORE = "platform/src/main/java/org/xinqiao/catalogue/AStore.java";
  private static final String MAIN = "platform/src/main/java/org/xinqiao/catalogue/A.java";
  private static final String TEST = "platform/src/test/java/org/xinqiao/catalogue/ATest.java";
  private static final String MIGRATION =
      "platform/src/main/resources/db/migration/catalogue/V1__a.sql";
  private static final String LABEL = "TO" + "DO";

  @Test
  void theRepositoryIsTidy() {
    var sources = Repository.sources(GoldenFile.repositoryRoot());

    assertThat(sources).hasSizeGreaterThan(200);
    assertThat(House.check(sources))
        .as("STYLE: each line names the place and the remedy")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("offences")
  void everyOffenceIsNoticedWithItsPlace(String path, String text, long line, String wrong) {
    var found = House.check(withPackage(path, text));

    assertThat(found)
        .singleElement()
        .satisfies(untidy -> {
          assertThat(untidy.toString()).startsWith(path + ":" + line + ": ");
          assertThat(untidy.wrong()).contains(wrong);
          assertThat(untidy.remedy()).isNotBlank();
        });
  }

  static Stream<Arguments> offences() {
    return Stream.of(texts(), names(), measures(), places()).flatMap(all -> all);
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("README.md", "a\n\tb\n", 2, "a tab"),
        Arguments.of("README.md", "a \nb\n", 1, "blanks at the end"),
        Arguments.of("README.md", "a\r\nb\n", 1, "carriage return"),
        Arguments.of("README.md", "# A\n\n# B\n", 3, "second title"),
        Arguments.of("README.md", "cd /" + "root/x\n", 1, "path of one machine"),
        Arguments.of("pom.xml", "<a>/" + "home/me</a>\n", 1, "path of one machine"),
        Arguments.of(MAIN, "class A {\n  String a = \"/" + "work/x\";\n}\n", 2, "path of one"),
        Arguments.of("pom.xml", "https://repo." + "maven.apache.org/x\n", 1, "registry"),
        Arguments.of("web/package-lock.json", "registry." + "npmjs.org\n", 1, "registry"),
        Arguments.of(MAIN, "class A {} // " + LABEL + ": later\n", 1, "promise"),
        Arguments.of(MIGRATION, "-- FIX" + "ME\n", 1, "promise"),
        Arguments.of(MAIN, "class A {}\n" + "\n".repeat(400), 401, "401 lines"));
  }

  private static Stream<Arguments> names() {
    var forbidden =
        Stream.of("AImpl", "AManager", "AHelper", "AUtil", "AUtils", "ABase", "ADTO", "AInfo");
    return Stream.concat(forbidden, Stream.of("AData", "AbstractA"))
        .map(name -> Arguments.of(MAIN, "class " + name + " {}\n", 1, name));
  }

  private static Stream<Arguments> measures() {
    return Stream.of(
        Arguments.of(TEST, method("a", 61, ""), 2, "a has 61 lines"),
        Arguments.of(TEST, method("a", 2, parameters(6)), 2, "a takes 6 parameters"),
        Arguments.of(
            MAIN, "class A {\n  A(" + parameters(7) + ") {}\n}\n", 2, "takes 7 parameters"),
        Arguments.of(TEST, "class ATest {\n  @Disabled\n  void a() {}\n}\n", 2, "a skipped test"));
  }

  private static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(MAIN, "class A {\n  Object a = System.out;\n}\n", 2, "System.out"),
        Arguments.of(MAIN, "class A {\n  Object a = System.err;\n}\n", 2, "System.err"),
        Arguments.of(STORE, sql("select 1 from vault.object"), 2, "vault.object"),
        Arguments.of(MIGRATION, "create table a ();\ncall vault.x();\n", 2, "vault.x"),
        Arguments.of(MIGRATION, "a uuid references account.person\n", 1, "account.person"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void whatIsInOrderPasses(String path, String text) {
    assertThat(House.check(withPackage(path, text))).isEmpty();
  }

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of("README.md", "# A\n\n```\n# not a title\n```\n\n## B\nGET /api/home/x\n"),
        Arguments.of("README.md", "the word " + LABEL + " in prose\n"),
        Arguments.of(MAIN, "class A {} // " + LABEL + "(#12) with the next issue\n"),
        Arguments.of(MAIN, "class A {}\n" + "\n".repeat(399)),
        Arguments.of(MAIN, "record A(" + parameters(9) + ") {}\n"),
        Arguments.of(MAIN, "class A {\n  A(" + parameters(6) + ") {}\n}\n"),
        Arguments.of(MAIN, "class DataDirectory {}\n"),
        Arguments.of(MAIN, "class A {\n  String a = \"System.out vault.object\";\n}\n"),
        Arguments.of(TEST, "class ATest {\n  Object a = System.out;\n}\n"),
        Arguments.of(TEST, method("a", 60, parameters(5))),
        Arguments.of(STORE, sql("select kernel.institution() from catalogue.asset")),
        Arguments.of(MIGRATION, "call kernel.isolate('catalogue.a'); -- see audit.entry\n"),
        Arguments.of(MIGRATION, "call audit.watch('catalogue.a');\n"));
  }

  @Test
  void aPackageWithoutIntroductionIsNoticed() {
    assertThat(House.check(List.of(new Source(MAIN, "class A {}\n"))))
        .singleElement()
        .extracting(Untidy::wrong)
        .isEqualTo("a package without package-info.java");
  }

  private static List<Source> withPackage(String path, String text) {
    var source = new Source(path, text);
    return source.isJava()
        ? List.of(source, new Source(source.folder() + "/package-info.java", "package a;\n"))
        : List.of(source);
  }

  private static String sql(String sql) {
    return "class AStore {\n  String a = \"" + sql + "\";\n}\n";
  }

  /** A class with one method whose body, braces included, has that many lines. */
  private static String method(String name, int lines, String parameters) {
    var body = "    a();\n".repeat(lines - 2);
    return "class ATest {\n  void " + name + "(" + parameters + ") {\n" + body + "  }\n}\n";
  }

  private static String parameters(int count) {
    return IntStream.range(0, count).mapToObj(i -> "int a" + i).collect(joining(", "));
  }
}
