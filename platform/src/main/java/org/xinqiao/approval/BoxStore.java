package org.xinqiao.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.Page;

/** SQL of the lists of approvals; touches only schema {@code approval}. */
@Repository
class BoxStore {
  /** Which rows a list is cut from. */
  enum Part {
    PENDING("status = 'PENDING'"),
    ENDED("status <> 'PENDING'"),
    ASKED("requester_person = :person"),
    VOTED("exists (select from approval.vote v where v.approval = r.id and v.person = :person)");

    private final String rows;

    Part(String rows) {
      this.rows = rows;
    }
  }

  private final JdbcClient jdbc;
  private final ApprovalStore approvals;

  BoxStore(JdbcClient jdbc, ApprovalStore approvals) {
    this.jdbc = jdbc;
    this.approvals = approvals;
  }

  List<Approval> page(Part part, UUID person, Boxes.Filter filter, Page.Request request) {
    var statement =
        jdbc.sql(
                """
                select * from approval.request r where %s
                  and (cast(:status as text) is null or status = :status)
                  and (cast(:urgency as text) is null or urgency = :urgency)
                  and (cast(:dueBefore as timestamptz) is null or due_at < :dueBefore)
                  and (cast(:endedAfter as timestamptz) is null or ended_at >= :endedAfter)
                  and id < :after order by id desc limit :fetch
                """
                    .formatted(part.rows))
            .param("status", name(filter.status()))
            .param("urgency", name(filter.urgency()))
            .param("dueBefore", at(filter.dueBefore()))
            .param("endedAfter", at(filter.endedAfter()))
            .param("after", request.after())
            .param("fetch", request.fetch())
            .param("person", person);
    return approvals.many(statement);
  }

  /** Pending requests of the institution, due first, at most {@code most}. */
  List<Approval> dueFirst(int most) {
    return approvals.many(
        jdbc.sql(
                "select * from approval.request where status = 'PENDING'"
                    + " order by due_at, id limit :most")
            .param("most", most));
  }

  Boxes.Tally tally(UUID person, Instant returnedAfter) {
    return jdbc.sql(
            """
            select count(*) filter (where status = 'PENDING') as open,
              count(*) filter (where status = 'RETURNED' and ended_at >= :after) as returned
            from approval.request where requester_person = :person
            """)
        .param("after", Columns.at(returnedAfter))
        .param("person", person)
        .query((row, n) -> new Boxes.Tally(row.getLong("open"), row.getLong("returned")))
        .single();
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable Object at(@Nullable Instant instant) {
    return instant == null ? null : Columns.at(instant);
  }
}
