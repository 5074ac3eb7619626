package org.xinqiao.exchange;

/**
 * Told in the transaction in which somebody of the recipient signs for a delivery, who acts.
 *
 * @param delivery as it stood before the signature
 */
public record DeliverySignedFor(Delivery delivery) {}
