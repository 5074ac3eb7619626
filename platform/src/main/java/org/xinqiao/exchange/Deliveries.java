package org.xinqiao.exchange;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.WordingRules;
import org.xinqiao.provenance.Passports;

/** Front door to deliveries: what came, what went, and protecting more what came. */
@Service
@Transactional
public class Deliveries {
  /** Knowing what came and went. */
  public static final FunctionPermission READ =
      new FunctionPermission(
          "exchange.read-deliveries",
          Text.of("查阅收发记录", "Read deliveries"),
          Set.of(
              Role.STAFF,
              Role.HEAD,
              Role.COMPLIANCE,
              Role.EXECUTIVE,
              Role.AUDIT_ADMIN,
              Role.PARTNER,
              Role.CUSTOMER));

  /** Raising the level of what came. */
  public static final FunctionPermission RESTRICT =
      new FunctionPermission(
          "exchange.restrict-delivery",
          Text.of("提高收到数据的等级", "Raise the level of what came"),
          Set.of(Role.HEAD, Role.COMPLIANCE));

  private static final int SEARCHED = 200;

  private final DeliveryStore store;
  private final Passports passports;
  private final Discretion discretion;
  private final WordingRules wording;

  Deliveries(
      DeliveryStore store, Passports passports, Discretion discretion, WordingRules wording) {
    this.store = store;
    this.passports = passports;
    this.discretion = discretion;
    this.wording = wording;
  }

  /** What the actor's institution received and the actor may know of, newest first. */
  @Transactional(readOnly = true)
  public Page<Delivery> inbox(Page.Request request) {
    READ.require();
    var page = Page.of(store.inbox(request), request, d -> d.id().value());
    var visible = page.items().stream().filter(Deliveries::isVisible);
    return new Page<>(visible.map(discretion::shown).toList(), page.next());
  }

  /** What the actor's institution sent or tries to send, newest first. */
  @Transactional(readOnly = true)
  public Page<Delivery> outbox(Page.Request request) {
    READ.require();
    var page = Page.of(store.outbox(request), request, d -> d.id().value());
    var visible = page.items().stream().filter(Deliveries::isVisible);
    return new Page<>(visible.map(discretion::shown).toList(), page.next());
  }

  /** What one publication of the actor's institution set on its way. */
  @Transactional(readOnly = true)
  public List<Delivery> ofPublication(UUID publication) {
    READ.require();
    return store.ofPublication(publication).stream()
        .filter(Deliveries::isVisible)
        .map(discretion::shown)
        .toList();
  }

  /**
   * What came or went, by a part of its title or identity: the newest few. Whoever may not read a
   * name doesn't find by it either.
   */
  @Transactional(readOnly = true)
  public List<Delivery> titled(String words, int most) {
    READ.require();
    return store.titled(words, SEARCHED).stream()
        .filter(Deliveries::isVisible)
        .map(discretion::shown)
        .filter(delivery -> delivery.subject().isNamed(words))
        .limit(most)
        .toList();
  }

  /** One delivery; 404 for third institutions, and for the recipient until it has arrived. */
  @Transactional(readOnly = true)
  public Delivery get(Delivery.Id id) {
    READ.require();
    return store
        .find(id.value())
        .filter(Deliveries::isVisible)
        .map(discretion::shown)
        .orElseThrow(() -> new Problem(DeliveryProblems.UNKNOWN));
  }

  /** Raises the level at which the recipient protects what it received. It never gets lower. */
  public Delivery restrict(Delivery.Id id, ConfidentialityLevel level, String reason) {
    RESTRICT.require();
    Agreements.requireReason(reason);
    wording.check(reason);
    var delivery =
        store
            .lock(id.value())
            .filter(Deliveries::isVisible)
            .orElseThrow(() -> new Problem(DeliveryProblems.UNKNOWN));
    requireRecipient(delivery);
    Rule.require(level.compareTo(delivery.level()) > 0, DeliveryProblems.NEVER_LOWER);
    store.restrict(id, level);
    passports.record(
        delivery.subject().identity(),
        Act.of("exchange.restrict")
            .with("delivery", id)
            .with("level", level)
            .with("reason", reason));
    return discretion.shown(store.find(id.value()).orElseThrow());
  }

  static void requireRecipient(Delivery delivery) {
    var here = Actor.current().institution();
    Rule.require(here.equals(delivery.recipient()), DeliveryProblems.NOT_RECIPIENT);
  }

  /**
   * A named delivery is its addressee's; oversight knows of it without opening it. People from
   * outside know only of what names them.
   */
  static boolean isVisible(Delivery delivery) {
    var actor = Actor.current();
    if (!Collections.disjoint(actor.roles(), Role.OUTSIDERS)) {
      return isAddressee(delivery, actor);
    }
    if (actor.institution().equals(delivery.sender())) {
      return true;
    }
    var addressee = delivery.route().recipientAccount();
    var oversees = actor.has(Role.COMPLIANCE) || actor.has(Role.AUDIT_ADMIN);
    return actor.institution().equals(delivery.recipient())
        && delivery.progress().state() == Delivery.State.DELIVERED
        && (addressee == null || addressee.equals(actor.account()) || oversees);
  }

  private static boolean isAddressee(Delivery delivery, Actor actor) {
    return actor.institution().equals(delivery.recipient())
        && delivery.progress().state() == Delivery.State.DELIVERED
        && actor.account().equals(delivery.route().recipientAccount());
  }
}
