package org.xinqiao.screening;

/**
 * Told in the transaction of the decision on content that bore the marking of a state secret.
 *
 * @param quarantine the record with its decision
 */
public record QuarantineDecided(Quarantine quarantine) {}
