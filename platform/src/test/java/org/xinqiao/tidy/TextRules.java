package org.xinqiao.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for any written file, line by line. */
final class TextRules {
  static final int MOST_LINES = 400;

  private static final List<LineRule> EVERYWHERE =
      List.of(
          new LineRule("\t", "a tab", "indent with spaces"),
          new LineRule("[ \t\u3000]+$", "blanks at the end of the line", "delete them"),
          new LineRule("\r", "a carriage return", "end lines with a line feed alone"),
          new LineRule(
              "(?<![\\w.~$}-])/(work|root|home)/\\w",
              "a path of one machine",
              "name it from the root of the repository, or pass it as a setting"),
          new LineRule(
              "(repo1?\\.maven\\.|registry\\.(npmjs|npmmirror|yarnpkg)\\.|maven\\.aliyun\\."
                  + "|(deb|security)\\.debian\\.|archive\\.ubuntu\\.|index\\.docker\\.|quay\\.io"
                  + "|ghcr\\.io|(files\\.)?python(hosted)?\\.org/(simple|packages)"
                  + "|proxy\\.golang\\.|index\\.crates\\.)",
              "the host of a registry",
              "let everybody's own settings of the build tool name it"));

  private static final LineRule PROMISE =
      new LineRule(
          "\\b(T[O]DO|F[I]XME)\\b(?!\\(#\\d+\\))",
          "a promise without an issue",
          "do it now, or write TO" + "DO(#number) of the issue that will");

  private TextRules() {}

  private record LineRule(Pattern pattern, String wrong, String remedy) {
    LineRule(String pattern, String wrong, String remedy) {
      this(Pattern.compile(pattern), wrong, remedy);
    }

    Stream<Untidy> check(Source source, int line, String text) {
      return pattern.matcher(text).find()
          ? Stream.of(new Untidy(source.path(), line, wrong, remedy))
          : Stream.empty();
    }
  }

  /** What is untidy in the text of one file. */
  static List<Untidy> check(Source source) {
    var found = new ArrayList<Untidy>();
    var lines = List.of(source.text().split("\n", -1));
    for (var i = 0; i < lines.size(); i++) {
      for (var rule : EVERYWHERE) {
        rule.check(source, i + 1, lines.get(i)).forEach(found::add);
      }
      if (!isProse(source)) {
        PROMISE.check(source, i + 1, lines.get(i)).forEach(found::add);
      }
    }
    checkLength(source, found);
    if (isProse(source)) {
      checkTitles(source, found);
    }
    return found;
  }

  private static boolean isProse(Source source) {
    return source.path().endsWith(".md");
  }

  private static void checkLength(Source source, List<Untidy> found) {
    var length = source.lines().size();
    var budgeted = Stream.of(".java", ".sql", ".sh", "xinqiao", ".ts", ".tsx");
    if (length > MOST_LINES && budgeted.anyMatch(source.name()::endsWith)) {
      var wrong = length + " lines are over " + MOST_LINES;
      found.add(new Untidy(source.path(), length, wrong, "split the file by what it is about"));
    }
  }

  /** One file, one subject. Lines between fences are code. */
  private static void checkTitles(Source source, List<Untidy> found) {
    var titles = 0;
    var fenced = false;
    var number = 0L;
    for (var line : source.lines()) {
      number++;
      fenced ^= line.stripLeading().startsWith("```");
      if (!fenced && line.startsWith("# ") && ++titles == 2) {
        found.add(
            new Untidy(
                source.path(), number, "a second title", "make it a section, or another file"));
      }
    }
  }
}
