package org.xinqiao.exchange;

/**
 * Told in the transaction of the first look, which is the receipt; the actor is the reader.
 *
 * @param delivery as it stood before the look
 */
public record DeliveryOpened(Delivery delivery) {}
