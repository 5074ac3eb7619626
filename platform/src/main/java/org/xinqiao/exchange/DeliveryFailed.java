package org.xinqiao.exchange;

/**
 * Told in the transaction that records that a delivery could not cross this time.
 *
 * @param delivery as it stood before; who sent it has to know
 */
public record DeliveryFailed(Delivery delivery) {}
