package org.xinqiao.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.provenance.Passports;

/** Takes one delivery across, or says why it can't cross and tries again later. */
@Component
class Carrier {
  /** Pauses between tries; after the last one the sender has to act. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));

  private final DeliveryStore store;
  private final Crossing crossing;
  private final Dispatch dispatch;
  private final Told told;
  private final UnitOfWork unit;
  private final Clock clock;

  Carrier(
      DeliveryStore store,
      Crossing crossing,
      Dispatch dispatch,
      Told told,
      UnitOfWork unit,
      Clock clock) {
    this.store = store;
    this.crossing = crossing;
    this.dispatch = dispatch;
    this.told = told;
    this.unit = unit;
    this.clock = clock;
  }

  /** Where a failure is written down, and who listens. */
  @Component
  record Told(Passports passports, ApplicationEventPublisher events) {}

  /** What the task does. Harmless to repeat: a delivery that is there is left alone. */
  void carry(Dispatch.Order order) {
    var actor = Actor.system(Dispatch.TASK, new InstitutionId(order.sender()));
    try {
      unit.as(actor, () -> cross(order));
    } catch (Problem refusal) {
      unit.as(actor, () -> fail(order, refusal));
    }
  }

  private boolean cross(Dispatch.Order order) {
    var delivery = store.lock(order.delivery()).orElseThrow();
    if (delivery.progress().state() == Delivery.State.DELIVERED) {
      return false;
    }
    crossing.cross(delivery);
    return true;
  }

  private boolean fail(Dispatch.Order order, Problem refusal) {
    var delivery = store.lock(order.delivery()).orElseThrow();
    if (delivery.progress().state() == Delivery.State.DELIVERED) {
      return false;
    }
    store.fail(delivery.id(), why(refusal));
    told.passports()
        .record(
            delivery.subject().identity(),
            Act.of("exchange.fail")
                .refused()
                .with("delivery", delivery.id())
                .with("code", refusal.code().value()));
    told.events().publishEvent(new DeliveryFailed(delivery));
    var attempt = delivery.progress().attempts() + 1;
    if (attempt <= PAUSES.size()) {
      dispatch.carryAt(delivery, attempt, clock.instant().plus(PAUSES.get(attempt - 1)));
    }
    return true;
  }

  /** Rule, case and remedy: the sender reads it where it waits for the delivery. */
  private static Text why(Problem refusal) {
    var code = refusal.code();
    return Text.of(
        code.rule().zh() + "（" + refusal.detail().zh() + "）。" + code.remedy().zh(),
        code.rule().en() + " (" + refusal.detail().en() + "). " + code.remedy().en());
  }
}
