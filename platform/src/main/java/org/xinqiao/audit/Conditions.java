package org.xinqiao.audit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Columns;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filter in the words of SQL. Only what is asked for is written, so that the database plans for
 * it; every value is a parameter.
 */
final class Conditions {
  /** Where a text may stand in an entry. Salts stand beside the facts, so facts are opened. */
  private static final String TEXT =
      """
       and (%1$s.purpose ilike :text or %1$s.object ilike :text
        or %1$s.fields::text ilike :encoded and exists (select
          from json_each(%1$s.fields) f where f.value ->> 'value' ilike :text))\
      """;

  private static final String PLACED = " from audit.lookup x where x.institution =";
  private static final String NOT_YET =
      " from audit.entry x where (x.xid, x.number) >"
          + " (select walked_xid, walked_number from audit.log) and x.institution =";

  private final StringBuilder written = new StringBuilder();
  private final Map<String, Object> parameters = new HashMap<>();
  private final Filter filter;

  Conditions(Filter filter, JsonMapper json) {
    this.filter = filter;
    require("x.actor = :actor", "actor", filter.actor());
    require("x.action = :action", "action", filter.action());
    require("x.object = :object", "object", filter.object());
    require("x.at >= :from", "from", filter.from() == null ? null : Columns.at(filter.from()));
    require("x.at < :until", "until", filter.until() == null ? null : Columns.at(filter.until()));
    if (filter.result() != null) {
      // As a word of the statement, so that the index of refusals is found.
      written.append(" and x.result = '").append(filter.result().name()).append("'");
    }
    if (filter.chapter() != null) {
      parameters.put("chapter", filter.chapter());
    }
    if (filter.text() != null) {
      var quoted = json.writeValueAsString(filter.text());
      parameters.put("text", containing(filter.text()));
      parameters.put("encoded", containing(quoted.substring(1, quoted.length() - 1)));
    }
  }

  private void require(String condition, String name, @Nullable Object value) {
    if (value != null) {
      written.append(" and ").append(condition);
      parameters.put(name, value);
    }
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** Both halves of the log, each ending with {@code end}. */
  String union(String what, String end) {
    var chapter = filter.chapter() == null ? "" : " and x.chapter = :chapter";
    var chapterOfAction =
        filter.chapter() == null ? "" : " and split_part(x.action, '.', 1) = :chapter";
    var lookedInto =
        filter.text() == null
            ? ""
            : " and exists (select from audit.entry e where e.institution = x.institution"
                + " and e.number = x.number"
                + TEXT.formatted("e")
                + ")";
    var text = filter.text() == null ? "" : TEXT.formatted("x");
    return "(select "
        + what
        + PLACED
        + " kernel.institution()"
        + written
        + chapter
        + lookedInto
        + end
        + ") union all (select "
        + what
        + NOT_YET
        + " kernel.institution()"
        + written
        + chapterOfAction
        + text
        + end
        + ")";
  }

  private static String containing(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
