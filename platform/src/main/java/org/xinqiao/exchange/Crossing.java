package org.xinqiao.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.catalogue.Assets;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.provenance.Passports;
import org.xinqiao.publication.Destination;
import org.xinqiao.screening.Contents;
import org.xinqiao.vault.StoredObject;
import org.xinqiao.vault.Vault;

/**
 * How a datum gets across: everything is asked again, the copy is made as the agreement says, and
 * it is written under the recipient's key in the recipient's rows. One transaction on both sides.
 */
@Component
class Crossing {
  private final DeliveryStore store;
  private final Ways ways;
  private final Copies copies;
  private final Source source;
  private final Desk desk;
  private final UnitOfWork unit;

  Crossing(
      DeliveryStore store, Ways ways, Copies copies, Source source, Desk desk, UnitOfWork unit) {
    this.store = store;
    this.ways = ways;
    this.copies = copies;
    this.source = source;
    this.desk = desk;
    this.unit = unit;
  }

  /** What is read of the sender. */
  @Component
  record Source(Assets assets, Contents contents) {}

  /** Where it is signed, stored, written down and told, and when. */
  @Component
  record Desk(Vault vault, Passports passports, ApplicationEventPublisher events, Clock clock) {}

  /** Takes a delivery across, whose row the caller holds locked, in the caller's transaction. */
  void cross(Delivery delivery) {
    var route = delivery.route();
    var asset = source.assets().get(delivery.subject().asset());
    var destination =
        new Destination(route.agreement(), route.recipient(), route.recipientAccount());
    var agreement = ways.open(asset, destination);
    source.contents().requireReleasable(asset.content());
    var masked = copies.make(asset.content(), agreement.terms().masks());
    var stored = across(delivery, masked.object());
    var manifest = Manifest.of(delivery, agreement, asset, stored);
    var signed = desk.vault().sign(Manifest.bytes(manifest));
    var copy =
        new Delivery.Copy(
            asset.level(),
            masked.file(),
            stored.id(),
            stored.size(),
            stored.digest(),
            Manifest.signed(manifest, signed),
            desk.clock().instant());
    store.deliver(delivery.id(), copy);
    if (!masked.object().id().equals(copies.original(asset.content()))) {
      desk.vault().erase(masked.object().id());
    }
    write(delivery, agreement, asset, stored);
    desk.events()
        .publishEvent(new DeliveryArrived(store.find(delivery.id().value()).orElseThrow()));
  }

  private StoredObject across(Delivery delivery, StoredObject copy) {
    try (var content = desk.vault().open(copy.id())) {
      return unit.across(delivery.recipient(), () -> desk.vault().store(content, copy.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("The copy could not be read", e);
    }
  }

  private void write(Delivery delivery, Agreement agreement, Asset asset, StoredObject stored) {
    var identity = delivery.subject().identity();
    var act =
        Act.of("exchange.deliver")
            .with("delivery", delivery.id())
            .with("sender", delivery.sender())
            .with("recipient", delivery.recipient())
            .with("agreement", agreement.id())
            .with("agreement-digest", agreement.digest())
            .with("content", stored.digest())
            .with("level", asset.level());
    desk.passports().record(identity, act);
    desk.passports().handOver(identity, delivery.recipient());
    unit.across(
        delivery.recipient(),
        () ->
            desk.passports()
                .record(
                    identity,
                    Act.of("exchange.receive")
                        .with("delivery", delivery.id())
                        .with("sender", delivery.sender())
                        .with("content", stored.digest())));
  }
}
