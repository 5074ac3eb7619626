package org.xinqiao.tidy;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xinqiao.kernel.Chapters;

/** Rules about where things are: packages that introduce themselves, schemas that keep apart. */
final class PlaceRules {
  private static final Pattern FOREIGN =
      Pattern.compile("\\b(" + String.join("|", Chapters.IN_ORDER) + ")\\.([a-z_]+)");
  private static final Pattern SHARED_FUNCTION =
      Pattern.compile("kernel\\.(institution|actor|purpose)\\(\\)");
  private static final Pattern SHARED_PROCEDURE = Pattern.compile("kernel\\.isolate|audit\\.watch");
  private static final Pattern MIGRATION =
      Pattern.compile("src/main/resources/db/migration/([a-z]+)/");
  private static final Pattern CHAPTER =
      Pattern.compile("platform/src/main/java/org/xinqiao/([a-z]+)/");

  private PlaceRules() {}

  /** Folders of main code without a {@code package-info.java}. */
  static List<Untidy> packages(List<Source> sources) {
    var named =
        sources.stream()
            .filter(source -> source.name().equals("package-info.java"))
            .map(Source::folder)
            .toList();
    return sources.stream()
        .filter(source -> source.isJava() && source.isMain())
        .filter(source -> !source.name().equals("module-info.java"))
        .map(Source::folder)
        .filter(folder -> !named.contains(folder))
        .collect(toCollection(TreeSet::new))
        .stream()
        .map(folder ->
            new Untidy(
                folder,
                1,
                "a package without package-info.java",
                "add one with @NullMarked and a sentence of what it is for"))
        .toList();
  }

  /** Schemas of other chapters named in a migration. */
  static List<Untidy> migration(Source source) {
    var chapter = MIGRATION.matcher(source.path());
    if (!source.path().endsWith(".sql") || !chapter.find()) {
      return List.of();
    }
    var found = new ArrayList<Untidy>();
    var number = 0L;
    for (var line : source.lines()) {
      number++;
      var shared = SHARED_PROCEDURE.matcher(line.replaceAll("--.*", "")).replaceAll("");
      found.addAll(foreign(source, number, chapter.group(1), shared));
    }
    return found;
  }

  /** Schemas of other chapters named in a piece of SQL of this file. */
  static List<Untidy> sql(Source source, long line, String sql) {
    var chapter = CHAPTER.matcher(source.path());
    return chapter.find() ? foreign(source, line, chapter.group(1), sql) : List.of();
  }

  private static List<Untidy> foreign(Source source, long line, String chapter, String sql) {
    return FOREIGN
        .matcher(SHARED_FUNCTION.matcher(sql).replaceAll(""))
        .results()
        .filter(match -> !match.group(1).equals(chapter))
        .map(match ->
            new Untidy(
                source.path(),
                line,
                "SQL names " + match.group() + ", which is another chapter's",
                "ask that chapter's front door (and name no alias like a chapter)"))
        .toList();
  }
}
