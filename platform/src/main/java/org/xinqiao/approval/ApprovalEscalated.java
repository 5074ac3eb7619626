package org.xinqiao.approval;

/**
 * Told in the transaction that records that the time limit has passed.
 *
 * @param approval the request, still pending at that moment
 */
public record ApprovalEscalated(Approval approval) {}
