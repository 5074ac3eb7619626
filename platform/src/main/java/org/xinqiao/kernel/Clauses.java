package org.xinqiao.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The whole control catalogue: also what no control proves yet is told, as not checked. */
@Component
public class Clauses {
  private static final String FILE = "org/xinqiao/kernel/clauses.tsv";

  private final List<Clause> all;

  Clauses() {
    try {
      var text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      this.all = text.lines().map(Clauses::clause).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The control catalogue can't be read", e);
    }
  }

  /** Every clause, in the order of the standard. */
  public List<Clause> all() {
    return all;
  }

  /** Number, Chinese and English, with tabs between. */
  private static Clause clause(String line) {
    var fields = line.split("\t", -1);
    if (fields.length != 3) {
      throw new IllegalStateException("Not a clause: " + line);
    }
    return new Clause(fields[0], Text.of(fields[1], fields[2]));
  }
}
