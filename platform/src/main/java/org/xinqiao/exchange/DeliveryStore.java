package org.xinqiao.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Category;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Columns;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.vault.ObjectId;
import tools.jackson.databind.json.JsonMapper;

/** SQL of deliveries; touches only schema {@code exchange}. */
@Repository
class DeliveryStore {
  private static final String SELECT = "select * from exchange.delivery ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DeliveryStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** False when this destination of the publication has its delivery already. */
  boolean insert(Delivery delivery) {
    var route = delivery.route();
    var subject = delivery.subject();
    return jdbc.sql(
                """
                insert into exchange.delivery (id, sender, recipient, agreement, publication, asset,
                  identity, recipient_account, title, category, message, owner, department, label, state,
                  scheduled_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SCHEDULED', ?)
                on conflict do nothing\
                """)
            .param(delivery.id().value())
            .param(route.sender().value())
            .param(route.recipient().value())
            .param(route.agreement())
            .param(route.publication())
            .param(subject.asset().value())
            .param(subject.identity())
            .param(route.recipientAccount())
            .param(subject.title())
            .param(subject.category().name())
            .param(subject.message())
            .param(subject.origin().owner())
            .param(subject.origin().department())
            .param(subject.origin().label().name())
            .param(Columns.at(delivery.progress().scheduledAt()))
            .update()
        == 1;
  }

  Optional<Delivery> find(UUID id) {
    return one(SELECT + "where id = ?", id);
  }

  /** Holds the row until the transaction ends: a delivery crosses once. */
  Optional<Delivery> lock(UUID id) {
    return one(SELECT + "where id = ? for update", id);
  }

  void deliver(Delivery.Id id, Delivery.Copy copy) {
    jdbc.sql(
            """
            update exchange.delivery set state = 'DELIVERED', attempts = attempts + 1,
              failure = null, level = ?, file_name = ?, media_type = ?, object = ?, size = ?,
              digest = ?, manifest = ?, delivered_at = ?
            where id = ?\
            """)
        .param(copy.level().name())
        .param(copy.file().name())
        .param(copy.file().declaredType())
        .param(copy.object().value())
        .param(copy.size())
        .param(copy.digest())
        .param(copy.manifest())
        .param(Columns.at(copy.at()))
        .param(id.value())
        .update();
  }

  void fail(Delivery.Id id, Text why) {
    jdbc.sql(
            "update exchange.delivery set state = 'FAILED', attempts = attempts + 1,"
                + " failure = cast(? as jsonb) where id = ? and state <> 'DELIVERED'")
        .param(json.writeValueAsString(why))
        .param(id.value())
        .update();
  }

  /** True for the first opening only. */
  boolean open(Delivery.Id id, UUID account, Instant at) {
    return jdbc.sql(
                "update exchange.delivery set opened_by = ?, opened_at = ?"
                    + " where id = ? and state = 'DELIVERED' and opened_at is null")
            .param(account)
            .param(Columns.at(at))
            .param(id.value())
            .update()
        == 1;
  }

  /** True for the first signing only, and only once it was opened. */
  boolean signFor(Delivery.Id id, UUID account, Instant at) {
    return jdbc.sql(
                "update exchange.delivery set signed_for_by = ?, signed_for_at = ?"
                    + " where id = ? and opened_at is not null and signed_for_at is null")
            .param(account)
            .param(Columns.at(at))
            .param(id.value())
            .update()
        == 1;
  }

  void restrict(Delivery.Id id, ConfidentialityLevel level) {
    jdbc.sql("update exchange.delivery set restricted = ? where id = ?")
        .param(level.name())
        .param(id.value())
        .update();
  }

  /** Whether a delivery of the datum has arrived that names the current actor. */
  boolean names(String identity) {
    var actor = Actor.current();
    return jdbc.sql(
            """
            select exists (select 1 from exchange.delivery where recipient = ? and identity = ?
              and recipient_account = ? and state = 'DELIVERED')\
            """)
        .param(actor.institution().value())
        .param(identity)
        .param(actor.account())
        .query(Boolean.class)
        .single();
  }

  List<Delivery> inbox(Page.Request request) {
    return page("recipient = :here and state = 'DELIVERED'", request);
  }

  List<Delivery> outbox(Page.Request request) {
    return page("sender = :here", request);
  }

  /** What a publication set on its way: one for each of its destinations, so they are few. */
  List<Delivery> ofPublication(UUID publication) {
    return jdbc.sql(SELECT + "where sender = :here and publication = :publication order by id")
        .param("here", Actor.current().institution().value())
        .param("publication", publication)
        .query((row, n) -> delivery(row))
        .list();
  }

  /** What came or went, by a part of its title or identity, newest first. */
  List<Delivery> titled(String words, int most) {
    return jdbc.sql(
            SELECT
                + """
                where (sender = :here or recipient = :here and state = 'DELIVERED')
                  and (title ilike :like or identity ilike :like)
                order by id desc limit :most\
                """)
        .param("here", Actor.current().institution().value())
        .param("like", Columns.containing(words))
        .param("most", most)
        .query((row, n) -> delivery(row))
        .list();
  }

  private List<Delivery> page(String whose, Page.Request request) {
    return jdbc.sql(SELECT + "where " + whose + " and id < :after order by id desc limit :fetch")
        .param("here", Actor.current().institution().value())
        .param("after", request.after())
        .param("fetch", request.fetch())
        .query((row, n) -> delivery(row))
        .list();
  }

  private Optional<Delivery> one(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query((row, n) -> delivery(row)).optional();
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    var restricted = row.getString("restricted");
    return new Delivery(
        new Delivery.Id(Columns.uuid(row, "id")),
        route(row),
        subject(row),
        progress(row),
        copy(row),
        opening(row),
        restricted == null ? null : ConfidentialityLevel.valueOf(restricted));
  }

  private static Delivery.Route route(ResultSet row) throws SQLException {
    return new Delivery.Route(
        Columns.institution(row, "sender"),
        Columns.institution(row, "recipient"),
        row.getObject("recipient_account", UUID.class),
        Columns.uuid(row, "agreement"),
        Columns.uuid(row, "publication"));
  }

  private static Delivery.Subject subject(ResultSet row) throws SQLException {
    return new Delivery.Subject(
        new Asset.Id(Columns.uuid(row, "asset")),
        row.getString("identity"),
        row.getString("title"),
        Category.valueOf(row.getString("category")),
        row.getString("message"),
        new Delivery.Origin(
            Columns.uuid(row, "owner"),
            row.getObject("department", UUID.class),
            ConfidentialityLevel.valueOf(row.getString("label"))));
  }

  private Delivery.Progress progress(ResultSet row) throws SQLException {
    var failure = row.getString("failure");
    return new Delivery.Progress(
        Delivery.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        failure == null ? null : json.readValue(failure, Text.class),
        Columns.instant(row, "scheduled_at"));
  }

  private static Delivery.@Nullable Copy copy(ResultSet row) throws SQLException {
    var at = Columns.instantOrNull(row, "delivered_at");
    return at == null
        ? null
        : new Delivery.Copy(
            ConfidentialityLevel.valueOf(row.getString("level")),
            new Content.FileFacts(row.getString("file_name"), row.getString("media_type")),
            new ObjectId(Columns.uuid(row, "object")),
            row.getLong("size"),
            row.getString("digest"),
            row.getString("manifest"),
            at);
  }

  private static Delivery.@Nullable Opening opening(ResultSet row) throws SQLException {
    var at = Columns.instantOrNull(row, "opened_at");
    return at == null
        ? null
        : new Delivery.Opening(Columns.uuid(row, "opened_by"), at, signedFor(row));
  }

  private static Delivery.@Nullable SignedFor signedFor(ResultSet row) throws SQLException {
    var at = Columns.instantOrNull(row, "signed_for_at");
    return at == null ? null : new Delivery.SignedFor(Columns.uuid(row, "signed_for_by"), at);
  }

  /** Deliveries of the actor's institution stricter than their agreement's ceiling is now. */
  long aboveCeiling() {
    return jdbc.sql(
            """
            select count(*) from exchange.delivery d join exchange.agreement a on a.id = d.agreement
            where d.sender = kernel.institution() and d.state = 'DELIVERED' and d.level > a.ceiling
            """)
        .query(Long.class)
        .single();
  }
}
