package org.xinqiao.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import tools.jackson.databind.json.JsonMapper;

/** SQL of this chapter; touches only schema {@code approval}. */
@Repository
class ApprovalStore {
  private static final String SELECT = "select * from approval.request ";

  private final JdbcClient jdbc;
  private final ApprovalRows rows;
  private final JsonMapper json;

  ApprovalStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new ApprovalRows(json);
  }

  /** How many requests the institution made in a window, and how many of them urgent. */
  record Count(long all, long urgent) {}

  /** False when the same subject is pending already. */
  boolean insert(Approval approval) {
    var question = approval.question();
    return jdbc.sql(
                """
                insert into approval.request (institution, id, subject_kind, subject_id, digest,
                  title_zh, title_en, requester_account, requester_person, requester_department,
                  urgency, urgent_reason, levels, round, asked_at, due_at)
                values (:institution, :id, :kind, :subject, :digest, :zh, :en, :account, :person,
                  :department, :urgency, :urgentReason, :levels::jsonb, :round, :askedAt, :dueAt)
                on conflict (institution, subject_kind, subject_id) where status = 'PENDING'
                do nothing\
                """)
            .param("institution", approval.institution().value())
            .param("id", approval.id().value())
            .param("kind", approval.subject().kind())
            .param("subject", approval.subject().id())
            .param("digest", approval.subject().digest())
            .param("zh", approval.title().zh())
            .param("en", approval.title().en())
            .param("account", approval.requester().account())
            .param("person", approval.requester().person())
            .param("department", approval.requester().department())
            .param("urgency", approval.urgency().name())
            .param("urgentReason", question.urgentReason())
            .param("levels", json.writeValueAsString(approval.levels()))
            .param("round", approval.round())
            .param("askedAt", Columns.at(approval.askedAt()))
            .param("dueAt", Columns.at(approval.dueAt()))
            .update()
        == 1;
  }

  /** Holds the request's row until commit, and only then reads its votes: votes can't race. */
  Optional<Approval> lock(Approval.Id id) {
    return one(jdbc.sql(SELECT + "where id = :id for update").param("id", id.value()));
  }

  /** As {@link #lock}, by subject, when one is pending. */
  Optional<Approval> lockPending(String kind, UUID subject) {
    return one(
        jdbc.sql(
                SELECT
                    + "where subject_kind = :kind and subject_id = :subject"
                    + " and status = 'PENDING' for update")
            .param("kind", kind)
            .param("subject", subject));
  }

  Optional<Approval> find(Approval.Id id) {
    return one(jdbc.sql(SELECT + "where id = :id").param("id", id.value()));
  }

  List<Approval> history(String kind, UUID subject) {
    return many(
        jdbc.sql(SELECT + "where subject_kind = :kind and subject_id = :subject order by round")
            .param("kind", kind)
            .param("subject", subject));
  }

  /** What was asked about the very same content before, whatever it was called. */
  List<Approval> sameContent(String kind, String digest, Instant since) {
    return many(
        jdbc.sql(
                SELECT
                    + "where subject_kind = :kind and digest = :digest and asked_at >= :since"
                    + " order by id")
            .param("kind", kind)
            .param("digest", digest)
            .param("since", Columns.at(since)));
  }

  /** Counts under the institution's lock, so that two requests can't both take the last place. */
  Count countForQuota(Instant since) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "approval.urgent:" + Actor.current().institution())
        .query((row, n) -> n)
        .list();
    return jdbc.sql(
            "select count(*), count(*) filter (where urgency = 'URGENT') from approval.request"
                + " where asked_at > :since")
        .param("since", Columns.at(since))
        .query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Whether the database enforces the named check on every row, old ones included. */
  boolean hasCheck(String name) {
    return jdbc.sql(
            "select exists (select from pg_constraint where conname = :name and convalidated"
                + " and conrelid = 'approval.request'::regclass)")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  void append(Approval approval, Approval.Vote vote) {
    jdbc.sql("insert into approval.vote values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .param(approval.institution().value())
        .param(approval.id().value())
        .param(approval.votes().size())
        .param(vote.person())
        .param(vote.account())
        .param(vote.level())
        .param(vote.verb().name())
        .param(vote.reason())
        .param(Columns.at(vote.at()))
        .update();
  }

  void keepDeadline(Approval approval) {
    var reminded = approval.remindedAt();
    jdbc.sql(
            "update approval.request set reminded_50_at = ?, reminded_80_at = ?, escalated_at = ?"
                + " where id = ? and status = 'PENDING'")
        .param(reminded.isEmpty() ? null : Columns.at(reminded.get(0)))
        .param(reminded.size() < 2 ? null : Columns.at(reminded.get(1)))
        .param(at(approval.escalatedAt()))
        .param(approval.id().value())
        .update();
  }

  void end(Approval approval, Approval.Ending ending) {
    var ended =
        jdbc.sql(
                "update approval.request set status = ?, ending_reason = ?, ended_at = ?"
                    + " where id = ? and status = 'PENDING'")
            .param(ending.status().name())
            .param(ending.reason())
            .param(Columns.at(ending.at()))
            .param(approval.id().value())
            .update();
    if (ended != 1) {
      throw new IllegalStateException("Decided twice: " + approval.id());
    }
  }

  private static @Nullable Object at(@Nullable Instant instant) {
    return instant == null ? null : Columns.at(instant);
  }

  private Optional<Approval> one(JdbcClient.StatementSpec statement) {
    return many(statement).stream().findFirst();
  }

  /** Requests that a statement selects whole, with their votes. */
  List<Approval> many(JdbcClient.StatementSpec statement) {
    var requests = statement.query((row, n) -> rows.request(row)).list();
    var votes = votes(requests.stream().map(request -> request.id().value()).toList());
    return requests.stream()
        .map(request -> rows.with(request, votes.getOrDefault(request.id().value(), List.of())))
        .toList();
  }

  private Map<UUID, List<Approval.Vote>> votes(List<UUID> approvals) {
    var votes = new HashMap<UUID, List<Approval.Vote>>();
    if (!approvals.isEmpty()) {
      jdbc.sql("select * from approval.vote where approval in (:approvals) order by position")
          .param("approvals", approvals)
          .query((RowCallbackHandler) row -> collect(row, votes));
    }
    return votes;
  }

  private static void collect(ResultSet row, Map<UUID, List<Approval.Vote>> votes)
      throws SQLException {
    var approval = Columns.uuid(row, "approval");
    votes.computeIfAbsent(approval, id -> new ArrayList<>()).add(ApprovalRows.vote(row));
  }
}
