package org.xinqiao.exchange.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Category;
import org.xinqiao.exchange.Delivery;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Text;

/** A delivery as both sides see it; what crossed is null before it did. */
record DeliveryView(
    UUID id,
    Delivery.State state,
    UUID sender,
    UUID recipient,
    @Nullable UUID recipientAccount,
    UUID agreement,
    UUID publication,
    String passport,
    String title,
    Category category,
    String message,
    int attempts,
    @Nullable Text failure,
    Instant scheduledAt,
    @Nullable CopyView copy,
    @Nullable ReceiptView receipt,
    @Nullable ConfidentialityLevel restrictedTo) {
  /** What crossed; {@code manifest} is the sender's signed canonical JSON. */
  record CopyView(
      ConfidentialityLevel level,
      String fileName,
      String mediaType,
      long size,
      String digest,
      String manifest,
      Instant deliveredAt) {}

  record ReceiptView(
      UUID openedBy, Instant openedAt, @Nullable UUID signedForBy, @Nullable Instant signedForAt) {}

  static DeliveryView of(Delivery delivery) {
    var route = delivery.route();
    var subject = delivery.subject();
    var progress = delivery.progress();
    return new DeliveryView(
        delivery.id().value(),
        progress.state(),
        route.sender().value(),
        route.recipient().value(),
        route.recipientAccount(),
        route.agreement(),
        route.publication(),
        subject.identity(),
        subject.title(),
        subject.category(),
        subject.message(),
        progress.attempts(),
        progress.failure(),
        progress.scheduledAt(),
        copy(delivery.copy()),
        receipt(delivery.opening()),
        delivery.restricted());
  }

  private static @Nullable CopyView copy(Delivery.@Nullable Copy copy) {
    return copy == null
        ? null
        : new CopyView(
            copy.level(),
            copy.file().name(),
            copy.file().declaredType(),
            copy.size(),
            copy.digest(),
            copy.manifest(),
            copy.at());
  }

  private static @Nullable ReceiptView receipt(Delivery.@Nullable Opening opening) {
    if (opening == null) {
      return null;
    }
    var signed = opening.signedFor();
    return signed == null
        ? new ReceiptView(opening.account(), opening.at(), null, null)
        : new ReceiptView(opening.account(), opening.at(), signed.account(), signed.at());
  }
}
