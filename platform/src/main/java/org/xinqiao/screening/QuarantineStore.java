package org.xinqiao.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.Kind;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.Page;

/** SQL of the quarantine record. */
@Repository
class QuarantineStore {
  /** How long a decision may take: a leak is to be reported within a day. */
  private static final Duration LIMIT = Duration.ofHours(24);

  private final JdbcClient jdbc;

  QuarantineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Content content) {
    var at = content.screened().at();
    jdbc.sql(
            """
            insert into screening.quarantine
              (institution, content, digest, rules, account, found_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(content.object().institution().value())
        .param(content.id().value())
        .param(content.digest())
        .param(rules(content))
        .param(content.receipt().account())
        .param(Columns.at(at))
        .param(Columns.at(at.plus(LIMIT)))
        .update();
  }

  private static String rules(Content content) {
    return content.screened().found().findings().stream()
        .filter(finding -> finding.kind() == Kind.STATE_SECRET)
        .map(Finding::ruleId)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  /** Whether the decision was entered; false when there was one, or no such record. */
  boolean decide(Content.Id id, Quarantine.Decision decision) {
    return jdbc.sql(
                """
                update screening.quarantine
                set decision = ?, reason = ?, decided_by = ?, decided_at = ?
                where institution = kernel.institution() and content = ? and decision is null\
                """)
            .param(decision.outcome().name())
            .param(decision.reason())
            .param(decision.account())
            .param(Columns.at(decision.at()))
            .param(id.value())
            .update()
        == 1;
  }

  Optional<Quarantine> find(Content.Id id) {
    return jdbc.sql(
            "select * from screening.quarantine"
                + " where institution = kernel.institution() and content = ?")
        .param(id.value())
        .query((row, n) -> quarantine(row))
        .optional();
  }

  List<Quarantine> list(Page.Request request) {
    return jdbc.sql(
            """
            select * from screening.quarantine
            where institution = kernel.institution() and content < :after
            order by content desc limit :fetch\
            """)
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> quarantine(row))
        .list();
  }

  /** The institution's records without a decision. */
  long open() {
    return jdbc.sql(
            "select count(*) from screening.quarantine"
                + " where institution = kernel.institution() and decision is null")
        .query(Long.class)
        .single();
  }

  /** Records without a decision past their time, as far as the actor may see. */
  long overdue(Instant now) {
    return jdbc.sql(
            "select count(*) from screening.quarantine where decision is null and due_at < ?")
        .param(Columns.at(now))
        .query(Long.class)
        .single();
  }

  private static Quarantine quarantine(ResultSet row) throws SQLException {
    return new Quarantine(
        new Content.Id(Columns.uuid(row, "content")),
        row.getString("digest"),
        row.getString("rules"),
        Columns.uuid(row, "account"),
        Columns.instant(row, "found_at"),
        Columns.instant(row, "due_at"),
        decision(row));
  }

  private static Quarantine.@Nullable Decision decision(ResultSet row) throws SQLException {
    var outcome = row.getString("decision");
    return outcome == null
        ? null
        : new Quarantine.Decision(
            Quarantine.Outcome.valueOf(outcome),
            row.getString("reason"),
            row.getObject("decided_by", UUID.class),
            Columns.instant(row, "decided_at"));
  }
}
