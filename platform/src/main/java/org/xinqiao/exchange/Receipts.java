package org.xinqiao.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Grant;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Recorded;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/** Front door to receipts: signing for what came, and who looked at it when. */
@Service
@Transactional
public class Receipts {
  /** Signing for what came. */
  public static final FunctionPermission SIGN_FOR =
      new FunctionPermission(
          "exchange.sign-for",
          Text.of("签收资料", "Sign for deliveries"),
          Set.of(
              Role.STAFF, Role.HEAD, Role.COMPLIANCE, Role.EXECUTIVE, Role.PARTNER, Role.CUSTOMER));

  /** Newest looks that are told at once. */
  static final int MOST = 200;

  private static final Set<Role> OVERSEERS = Set.of(Role.COMPLIANCE, Role.AUDIT_ADMIN);

  private static final Map<String, Kind> KINDS =
      Map.of(
          "exchange.receipt", Kind.OPENED,
          "exchange.view-page", Kind.PAGE,
          "exchange.view-table", Kind.ROWS,
          "exchange.download", Kind.DOWNLOAD,
          "exchange.sign-for", Kind.SIGNED_FOR);

  private final Deliveries deliveries;
  private final DeliveryStore store;
  private final Looks looks;
  private final Access access;
  private final Audit audit;

  Receipts(Deliveries deliveries, DeliveryStore store, Looks looks, Access access, Audit audit) {
    this.deliveries = deliveries;
    this.store = store;
    this.looks = looks;
    this.access = access;
    this.audit = audit;
  }

  /** What was done with a delivery. */
  public enum Kind {
    /** The first look, which is the receipt. */
    OPENED,
    /** A page was shown. */
    PAGE,
    /** Rows of a table were shown. */
    ROWS,
    /** The bytes were taken away. */
    DOWNLOAD,
    /** Somebody signed for it. */
    SIGNED_FOR
  }

  /**
   * One line about a delivery in the log.
   *
   * @param place page or first row that was shown, or null
   * @param number of the entry in the operation log
   */
  public record Looked(Kind kind, @Nullable Long place, UUID account, Instant at, long number) {}

  /** Signs for a delivery that was opened: once, by somebody who may look at it, on both logs. */
  public Delivery signFor(Delivery.Id id) {
    SIGN_FOR.require();
    var delivery = looks.permitted(id, Operation.VIEW);
    var opening = delivery.opening();
    Rule.require(opening != null, DeliveryProblems.NOT_OPENED);
    var first = store.signFor(id, Actor.current().account(), looks.now());
    Rule.require(first, DeliveryProblems.SIGNED_FOR);
    looks.write(delivery, Act.of("exchange.sign-for"));
    looks.tell(new DeliverySignedFor(delivery));
    return deliveries.get(id);
  }

  /**
   * Who looked at a delivery, newest first, as the log of the actor's own institution tells it.
   * Oversight, and on the sender's side whoever may see the datum, read all of it; the others read
   * what they did themselves.
   */
  @Transactional(readOnly = true)
  public List<Looked> looks(Delivery.Id id) {
    var delivery = deliveries.get(id);
    var all = readsAll(delivery);
    var own = Actor.current().account();
    return audit.history(delivery.subject().identity()).reversed().stream()
        .filter(entry -> id.toString().equals(entry.fields().get("delivery")))
        .filter(entry -> KINDS.containsKey(entry.action()))
        .map(Receipts::looked)
        .filter(look -> all || look.account().equals(own))
        .limit(MOST)
        .toList();
  }

  private boolean readsAll(Delivery delivery) {
    var actor = Actor.current();
    if (actor.roles().stream().anyMatch(OVERSEERS::contains)) {
      return true;
    }
    return actor.institution().equals(delivery.sender())
        && (delivery.subject().origin().owner().equals(actor.account())
            || access.decide(Operation.VIEW, delivery.item(), Grant.VIEW)
                instanceof Decision.Permit);
  }

  private static Looked looked(Recorded entry) {
    var place = entry.fields().getOrDefault("page", entry.fields().get("from"));
    var actor = entry.actor();
    return new Looked(
        KINDS.getOrDefault(entry.action(), Kind.PAGE),
        place == null ? null : Long.valueOf(place),
        UUID.fromString(actor.substring(actor.indexOf(':') + 1)),
        entry.at(),
        entry.number());
  }
}
