package org.xinqiao.exchange;

/**
 * Told in the transaction that takes a delivery across, as the job of the sender.
 *
 * @param delivery what arrived
 */
public record DeliveryArrived(Delivery delivery) {}
