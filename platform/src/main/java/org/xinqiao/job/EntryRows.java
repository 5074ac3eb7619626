package org.xinqiao.job;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.account.Account;
import org.xinqiao.account.Colleagues;
import org.xinqiao.audit.Recorded;

/** Entries as rows of a table, with the names of colleagues. */
@Component
class EntryRows {
  /** In both languages: a file has no language switch. */
  static final List<String> HEADER =
      List.of(
          "编号 Number",
          "账本位置 Place",
          "时间 Time (UTC+8)",
          "操作人 Name",
          "账号 Account",
          "操作 Action",
          "数字标识 Object",
          "结果 Result",
          "用途 Purpose",
          "事实 Facts");

  private static final String PERSON = "PERSON:";

  private final Colleagues colleagues;

  EntryRows(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  List<List<String>> of(List<Recorded> entries) {
    var names = names(entries);
    return entries.stream().map(entry -> row(entry, names)).toList();
  }

  private Map<String, String> names(List<Recorded> entries) {
    var accounts =
        entries.stream()
            .map(Recorded::actor)
            .filter(actor -> actor.startsWith(PERSON))
            .map(actor -> new Account.Id(UUID.fromString(actor.substring(PERSON.length()))))
            .distinct()
            .toList();
    var names = new HashMap<String, String>();
    for (var from = 0; from < accounts.size(); from += Colleagues.MOST) {
      var some = accounts.subList(from, Math.min(accounts.size(), from + Colleagues.MOST));
      colleagues
          .named(Set.copyOf(some))
          .forEach(one -> names.put(PERSON + one.account().value(), one.name()));
    }
    return names;
  }

  private static List<String> row(Recorded entry, Map<String, String> names) {
    return List.of(
        Long.toString(entry.number()),
        text(entry.index()),
        entry.at().atOffset(ZoneOffset.ofHours(8)).toString(),
        names.getOrDefault(entry.actor(), ""),
        entry.actor(),
        entry.action(),
        text(entry.object()),
        entry.result().name(),
        entry.purpose(),
        entry.fields().entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining("; ")));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
