package org.xinqiao.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.approval.Approval;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.Page;
import org.xinqiao.screening.Content;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of this chapter; touches only schema {@code publication}. */
@Repository
class PublicationStore {
  private static final TypeReference<List<Destination>> DESTINATIONS = new TypeReference<>() {};
  private static final String SELECT =
      "select * from publication.publication where institution = kernel.institution() ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PublicationStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** False when the asset is under review already. */
  boolean insert(Publication publication, Content.Id content) {
    var matter = publication.matter();
    return jdbc.sql(
                """
                insert into publication.publication (institution, id, account, person, asset,
                  content, digital_identity, title, destinations, message, digest, approval,
                  submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                on conflict (institution, asset) where state = 'UNDER_REVIEW' do nothing\
                """)
            .param(publication.institution().value())
            .param(publication.id().value())
            .param(publication.author().account())
            .param(publication.author().person())
            .param(matter.asset().value())
            .param(content.value())
            .param(matter.digitalIdentity())
            .param(matter.title())
            .param(json.writeValueAsString(matter.destinations()))
            .param(matter.message())
            .param(publication.digest())
            .param(publication.approval().value())
            .param(Columns.at(publication.submittedAt()))
            .update()
        == 1;
  }

  Optional<Publication> find(Publication.Id id) {
    return one(SELECT + "and id = ?", id.value());
  }

  /** Holds the row until the transaction ends; the review's row is always held before. */
  Optional<Publication> lock(Publication.Id id) {
    return one(SELECT + "and id = ? for update", id.value());
  }

  Optional<Publication.Id> underReview(Asset.Id asset) {
    return one(SELECT + "and state = 'UNDER_REVIEW' and asset = ?", asset.value())
        .map(Publication::id);
  }

  Optional<Publication> underReviewWith(Content.Id content) {
    return one(SELECT + "and state = 'UNDER_REVIEW' and content = ?", content.value());
  }

  private Optional<Publication> one(String sql, Object key) {
    return jdbc.sql(sql).param(key).query((row, n) -> row(row)).optional();
  }

  List<Publication> byAuthor(UUID person, Page.Request request) {
    return jdbc.sql(SELECT + "and person = :person and id < :after order by id desc limit :fetch")
        .param("person", person)
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> row(row))
        .list();
  }

  /** The author's by a part of their title or of the datum's identity, newest first. */
  List<Publication> titled(UUID person, String words, int most) {
    return jdbc.sql(
            SELECT
                + "and person = :person and (title ilike :like or digital_identity ilike :like)"
                + " order by id desc limit :most")
        .param("person", person)
        .param("like", Columns.containing(words))
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  /** Publications of the same datum handed in earlier, oldest first. */
  List<Publication.Id> before(Publication publication) {
    return jdbc.sql(SELECT + "and asset = ? and id < ? order by id")
        .param(publication.asset().value())
        .param(publication.id().value())
        .query((row, n) -> new Publication.Id(Columns.uuid(row, "id")))
        .list();
  }

  /** Ends a review; the reviewers' persons stand beside the author's for the database to count. */
  void end(Publication ended, List<UUID> reviewers) {
    var changed =
        jdbc.sql(
                """
                update publication.publication
                set state = :state, ended_at = :endedAt, tier1 = :tier1, tier2 = :tier2, tier3 = :tier3
                where institution = kernel.institution() and id = :id and state = 'UNDER_REVIEW'\
                """)
            .param("state", ended.state().name())
            .param("endedAt", at(ended))
            .param("tier1", reviewer(reviewers, 0))
            .param("tier2", reviewer(reviewers, 1))
            .param("tier3", reviewer(reviewers, 2))
            .param("id", ended.id().value())
            .update();
    if (changed != 1) {
      throw new IllegalStateException("Ended twice: " + ended.id());
    }
  }

  /** Whether the database enforces the named check on every row, old ones included. */
  boolean hasCheck(String name) {
    return jdbc.sql(
            "select exists (select from pg_constraint where conname = :name and convalidated"
                + " and conrelid = 'publication.publication'::regclass)")
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  private static @Nullable Object at(Publication ended) {
    var at = ended.endedAt();
    return at == null ? null : Columns.at(at);
  }

  private static @Nullable UUID reviewer(List<UUID> reviewers, int tier) {
    return tier < reviewers.size() ? reviewers.get(tier) : null;
  }

  private Publication row(ResultSet row) throws SQLException {
    var author =
        new Publication.Author(
            Columns.institution(row, "institution"),
            Columns.uuid(row, "account"),
            Columns.uuid(row, "person"));
    var matter =
        new Publication.Matter(
            new Asset.Id(Columns.uuid(row, "asset")),
            row.getString("digital_identity"),
            row.getString("title"),
            json.readValue(row.getString("destinations"), DESTINATIONS),
            row.getString("message"));
    return new Publication(
        new Publication.Id(Columns.uuid(row, "id")),
        author,
        matter,
        row.getString("digest"),
        new Approval.Id(Columns.uuid(row, "approval")),
        State.valueOf(row.getString("state")),
        Columns.instant(row, "submitted_at"),
        Columns.instantOrNull(row, "ended_at"));
  }
}
