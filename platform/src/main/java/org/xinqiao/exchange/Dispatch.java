package org.xinqiao.exchange;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.provenance.Passports;
import org.xinqiao.publication.Destination;
import org.xinqiao.publication.Publication;
import org.xinqiao.publication.Published;

/** Arranges deliveries in the transaction of the release: both happen or neither. */
@Component
class Dispatch {
  /** Name of the task that carries a delivery over. */
  static final String TASK = "exchange-deliver";

  private final DeliveryStore store;
  private final Assets assets;
  private final Passports passports;
  private final SchedulerClient timers;
  private final Ids ids;
  private final Clock clock;

  Dispatch(
      DeliveryStore store,
      Assets assets,
      Passports passports,
      SchedulerClient timers,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.assets = assets;
    this.passports = passports;
    this.timers = timers;
    this.ids = ids;
    this.clock = clock;
  }

  /** Which delivery to carry over, for the task; ids only. */
  record Order(UUID sender, UUID delivery) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @EventListener
  void on(Published published) {
    for (var destination : published.publication().destinations()) {
      arrange(published.publication(), destination);
    }
  }

  private void arrange(Publication publication, Destination destination) {
    var delivery = delivery(publication, destination);
    if (store.insert(delivery)) {
      passports.record(
          delivery.subject().identity(),
          Act.of("exchange.schedule")
              .with("delivery", delivery.id())
              .with("recipient", delivery.recipient())
              .with("agreement", destination.agreement()));
      carryAt(delivery, 0, delivery.progress().scheduledAt());
    }
  }

  /** Sets the timer of one attempt. */
  void carryAt(Delivery delivery, int attempt, Instant at) {
    var order = new Order(delivery.sender().value(), delivery.id().value());
    var name = delivery.id() + "-" + attempt;
    timers.scheduleIfNotExists(new TaskInstance<>(TASK, name, order), at);
  }

  private Delivery delivery(Publication publication, Destination destination) {
    var matter = publication.matter();
    var reader = Actor.system(TASK, publication.institution());
    var asset = reader.call(() -> assets.get(matter.asset()));
    return new Delivery(
        new Delivery.Id(ids.next()),
        new Delivery.Route(
            publication.institution(),
            destination.recipient(),
            destination.recipientAccount(),
            destination.agreement(),
            publication.id().value()),
        new Delivery.Subject(
            matter.asset(),
            matter.digitalIdentity(),
            matter.title(),
            asset.category(),
            matter.message(),
            new Delivery.Origin(asset.owner(), asset.department(), asset.level())),
        new Delivery.Progress(Delivery.State.SCHEDULED, 0, null, clock.instant()),
        null,
        null,
        null);
  }
}
