package org.xinqiao.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.Text;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How rows become approvals. */
final class ApprovalRows {
  private static final TypeReference<List<Level>> LEVELS = new TypeReference<>() {};

  private final JsonMapper json;

  ApprovalRows(JsonMapper json) {
    this.json = json;
  }

  Approval request(ResultSet row) throws SQLException {
    return new Approval(
        new Approval.Id(Columns.uuid(row, "id")),
        Columns.institution(row, "institution"),
        requester(row),
        question(row),
        row.getInt("round"),
        deadline(row),
        List.of(),
        ending(row));
  }

  Approval with(Approval request, List<Approval.Vote> votes) {
    return new Approval(
        request.id(),
        request.institution(),
        request.requester(),
        request.question(),
        request.round(),
        request.deadline(),
        votes,
        request.ending());
  }

  static Approval.Vote vote(ResultSet row) throws SQLException {
    return new Approval.Vote(
        row.getString("level"),
        Columns.uuid(row, "account"),
        Columns.uuid(row, "person"),
        Approval.Verb.valueOf(row.getString("verb")),
        row.getString("reason"),
        Columns.instant(row, "at"));
  }

  private static Approval.Requester requester(ResultSet row) throws SQLException {
    return new Approval.Requester(
        Columns.uuid(row, "requester_account"),
        Columns.uuid(row, "requester_person"),
        row.getObject("requester_department", UUID.class));
  }

  private Question question(ResultSet row) throws SQLException {
    var subject =
        new Approval.Subject(
            row.getString("subject_kind"),
            Columns.uuid(row, "subject_id"),
            row.getString("digest"));
    return new Question(
        subject,
        Urgency.valueOf(row.getString("urgency")),
        row.getString("urgent_reason"),
        json.readValue(row.getString("levels"), LEVELS),
        Text.of(row.getString("title_zh"), row.getString("title_en")));
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    var half = Columns.instantOrNull(row, "reminded_50_at");
    var most = Columns.instantOrNull(row, "reminded_80_at");
    List<Instant> reminded = Stream.of(half, most).filter(Objects::nonNull).toList();
    return new Deadline(
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "due_at"),
        Urgency.valueOf(row.getString("urgency")).limit(),
        reminded,
        Columns.instantOrNull(row, "escalated_at"));
  }

  private static Approval.@Nullable Ending ending(ResultSet row) throws SQLException {
    var status = Approval.Status.valueOf(row.getString("status"));
    return status == Approval.Status.PENDING
        ? null
        : new Approval.Ending(
            status, row.getString("ending_reason"), Columns.instant(row, "ended_at"));
  }
}
