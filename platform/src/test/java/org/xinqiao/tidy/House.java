package org.xinqiao.tidy;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Applies every rule to a set of files. */
final class House {
  private House() {}

  /** What is untidy in the files, with the places. */
  static List<Untidy> check(List<Source> sources) {
    var found = new ArrayList<>(PlaceRules.packages(sources));
    for (var source : sources) {
      found.addAll(TextRules.check(source));
      found.addAll(PlaceRules.migration(source));
    }
    found.addAll(java(sources.stream().filter(Source::isJava).toList()));
    return found;
  }

  private static List<Untidy> java(List<Source> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    var byAddress = new TreeMap<URI, Source>();
    sources.forEach(source -> byAddress.put(new Text(source).toUri(), source));
    return parse(byAddress);
  }

  private static List<Untidy> parse(Map<URI, Source> sources) {
    var problems = new DiagnosticCollector<JavaFileObject>();
    var texts = sources.values().stream().map(Text::new).toList();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task =
        (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none"), null, texts);
    var positions = Trees.instance(task).getSourcePositions();
    var found = new ArrayList<Untidy>();
    try {
      for (var unit : task.parse()) {
        var source = sources.get(unit.getSourceFile().toUri());
        found.addAll(JavaRules.check(source, unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** A file as the compiler wants to see it. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(Source source) {
      super(URI.create("memory:/" + source.path()), Kind.SOURCE);
      this.text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
