package org.xinqiao.deidentification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts residues per column while a masking runs. */
final class Notes {

  private final Map<ResidualNote.Residue, Map<String, Long>> counts =
      new EnumMap<>(ResidualNote.Residue.class);

  void add(ResidualNote.Residue residue, String column) {
    add(residue, column, 1);
  }

  void add(ResidualNote.Residue residue, String column, long count) {
    if (count > 0) {
      counts.computeIfAbsent(residue, r -> new LinkedHashMap<>()).merge(column, count, Long::sum);
    }
  }

  List<ResidualNote> list() {
    List<ResidualNote> list = new ArrayList<>();
    counts.forEach((residue, columns) ->
        columns.forEach((column, n) -> list.add(new ResidualNote(residue, column, n))));
    return list;
  }
}
