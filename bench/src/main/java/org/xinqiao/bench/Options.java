package org.xinqiao.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of the command line.
 *
 * @param quick a short run
 * @param only the figures to measure; empty for all
 * @param json where to write the outcomes, or null
 * @param inside set in the process that measures one figure: where it leaves its outcome
 */
record Options(boolean quick, List<String> only, @Nullable Path json, @Nullable Path inside) {
  /** Every figure, in the order in which they are printed. */
  static final List<Figure> FIGURES =
      List.of(
          new AuditAppend(),
          new SealedStore(),
          new IdentifierPass(),
          new FirstPage(),
          new Workbench(),
          new LongTable());

  static final String QUICK = "--quick";
  static final String ONLY = "--only";
  static final String INSIDE = "--inside";

  Options {
    only = List.copyOf(only);
  }

  /** Reads the command line; throws {@code IllegalArgumentException} naming what is wrong. */
  static Options parse(String[] arguments) {
    var rest = new ArrayDeque<>(List.of(arguments));
    var options = new Options(false, List.of(), null, null);
    while (!rest.isEmpty()) {
      options = options.with(rest.remove(), rest);
    }
    return options;
  }

  /** The figures asked for. */
  List<Figure> figures() {
    return FIGURES.stream()
        .filter(figure -> only.isEmpty() || only.contains(figure.name()))
        .toList();
  }

  private Options with(String name, ArrayDeque<String> rest) {
    return switch (name) {
      case QUICK -> new Options(true, only, json, inside);
      case ONLY -> new Options(quick, also(figure(value(name, rest))), json, inside);
      case "--json" -> new Options(quick, only, Path.of(value(name, rest)), inside);
      case INSIDE -> new Options(quick, only, json, Path.of(value(name, rest)));
      default -> throw new IllegalArgumentException("未知选项 Unknown option: " + name);
    };
  }

  private List<String> also(String figure) {
    var more = new ArrayList<>(only);
    more.add(figure);
    return more;
  }

  private static String figure(String name) {
    var names = FIGURES.stream().map(Figure::name).toList();
    if (!names.contains(name)) {
      throw new IllegalArgumentException(
          "没有这项基准 No such figure: " + name + " (" + String.join(", ", names) + ")");
    }
    return name;
  }

  private static String value(String name, ArrayDeque<String> rest) {
    var value = rest.poll();
    if (value == null) {
      throw new IllegalArgumentException("选项缺少值 Option needs a value: " + name);
    }
    return value;
  }
}
