package org.xinqiao.inspection;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Runs an inspector and shows its findings as short text. */
final class Found {

  private Found() {}

  static List<Finding> in(String text) {
    return in(Inspector.standard(), Reader.of(text));
  }

  static List<Finding> in(Inspector inspector, Reader text) {
    List<Finding> findings = new ArrayList<>();
    try {
      inspector.inspect(text, findings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return findings;
  }

  /** "KIND:matched text" per finding. */
  static List<String> shown(String text) {
    return in(text).stream().map(f -> f.kind() + ":" + cut(text, f)).toList();
  }

  static List<String> rules(String text) {
    return in(text).stream().map(Finding::ruleId).toList();
  }

  static String cut(String text, Finding finding) {
    return text.substring((int) finding.start(), (int) finding.end());
  }
}
