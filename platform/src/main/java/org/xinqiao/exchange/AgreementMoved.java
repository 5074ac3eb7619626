package org.xinqiao.exchange;

/**
 * Told in the transaction in which an agreement was drafted, changed, signed or ended.
 *
 * @param agreement as it stands now
 * @param both whether the other side knows of it
 */
public record AgreementMoved(Agreement agreement, boolean both) {}
