package org.xinqiao.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Text;
import org.xinqiao.vault.ObjectId;
import tools.jackson.databind.json.JsonMapper;

/** SQL of background jobs. */
@Repository
class JobStore {
  private static final String SELECT =
      """
      select j.*, coalesce(p.done, 0) as done, coalesce(p.total, 0) as total
      from job.job j left join job.progress p on (p.institution, p.job) = (j.institution, j.id)
      where j.institution = kernel.institution()\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JobStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A job under way, as its runner knows it. */
  record Attempt(Job job, int number, boolean cancelAsked) {}

  void insert(Job job) {
    jdbc.sql(
            """
            insert into job.job (institution, id, account, kind, request, state, asked_at)
            values (?, ?, ?, ?, ?::jsonb, 'QUEUED', ?)\
            """)
        .param(Actor.current().institution().value())
        .param(job.id().value())
        .param(job.account())
        .param(job.request().kind().name())
        .param(json.writeValueAsString(job.request()))
        .param(Columns.at(job.times().askedAt()))
        .update();
  }

  /** Unfinished jobs of an account; others who ask for that account at this moment wait. */
  int unfinished(UUID account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('job:' || ?, 0))")
        .param(account.toString())
        .query((row, n) -> n)
        .list();
    return jdbc.sql(
            "select count(*) from job.job where institution = kernel.institution()"
                + " and account = ? and state in ('QUEUED', 'RUNNING')")
        .param(account)
        .query(Integer.class)
        .single();
  }

  List<Job> of(UUID account, Page.Request request) {
    return jdbc.sql(SELECT + " and j.account = ? and j.id < ? order by j.id desc limit ?")
        .param(account)
        .param(request.after())
        .param(request.fetch())
        .query((row, n) -> job(row))
        .list();
  }

  Optional<Job> find(Job.Id id) {
    return jdbc.sql(SELECT + " and j.id = ?")
        .param(id.value())
        .query((row, n) -> job(row))
        .optional();
  }

  /** Holds the job's row until the transaction ends. */
  Optional<Attempt> lock(Job.Id id) {
    return jdbc.sql(SELECT + " and j.id = ? for update of j")
        .param(id.value())
        .query((row, n) ->
            new Attempt(job(row), row.getInt("attempts"), row.getBoolean("cancel_asked")))
        .optional();
  }

  void begin(Job.Id id, Instant now) {
    jdbc.sql(
            "update job.job set state = 'RUNNING', attempts = attempts + 1, started_at = ?"
                + " where institution = kernel.institution() and id = ?")
        .param(Columns.at(now))
        .param(id.value())
        .update();
  }

  void askToCancel(Job.Id id) {
    jdbc.sql(
            "update job.job set cancel_asked = true"
                + " where institution = kernel.institution() and id = ?")
        .param(id.value())
        .update();
  }

  /** Ends a job in words. */
  void end(Job.Id id, Job.State state, Instant now, Text outcome) {
    jdbc.sql(
            "update job.job set state = ?, ended_at = coalesce(ended_at, ?), outcome = ?::jsonb"
                + " where institution = kernel.institution() and id = ?")
        .param(state.name())
        .param(Columns.at(now))
        .param(json.writeValueAsString(outcome))
        .param(id.value())
        .update();
  }

  void keep(Job.Id id, Job.Result result, Instant until) {
    jdbc.sql(
            "update job.job set object = ?, file_name = ?, size = ?, expires_at = ?"
                + " where institution = kernel.institution() and id = ?")
        .param(result.object().value())
        .param(result.fileName())
        .param(result.size())
        .param(Columns.at(until))
        .param(id.value())
        .update();
  }

  void report(Job.Id id, Job.Progress progress) {
    jdbc.sql(
            """
            insert into job.progress values (kernel.institution(), ?, ?, ?)
            on conflict (institution, job) do update
              set done = excluded.done, total = excluded.total\
            """)
        .param(id.value())
        .param(progress.done())
        .param(progress.total())
        .update();
  }

  /** Whether this attempt is still the one that counts, and nobody called it off. */
  boolean goesOn(Job.Id id, int attempt) {
    return jdbc.sql(
            "select exists (select from job.job where institution = kernel.institution()"
                + " and id = ? and attempts = ? and state = 'RUNNING' and not cancel_asked)")
        .param(id.value())
        .param(attempt)
        .query(Boolean.class)
        .single();
  }

  private Job job(ResultSet row) throws SQLException {
    var outcome = row.getString("outcome");
    return new Job(
        new Job.Id(Columns.uuid(row, "id")),
        Columns.uuid(row, "account"),
        json.readValue(row.getString("request"), Job.Request.class),
        Job.State.valueOf(row.getString("state")),
        new Job.Progress(row.getLong("done"), row.getLong("total")),
        new Job.Times(
            Columns.instant(row, "asked_at"),
            Columns.instantOrNull(row, "started_at"),
            Columns.instantOrNull(row, "ended_at"),
            Columns.instantOrNull(row, "expires_at")),
        outcome == null ? null : json.readValue(outcome, Text.class),
        result(row));
  }

  private static Job.@Nullable Result result(ResultSet row) throws SQLException {
    var object = row.getObject("object", UUID.class);
    return object == null
        ? null
        : new Job.Result(new ObjectId(object), row.getString("file_name"), row.getLong("size"));
  }
}
