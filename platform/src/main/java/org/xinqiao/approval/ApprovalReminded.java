package org.xinqiao.approval;

/**
 * Told in the transaction that records a reminder: half or most of the time is used up.
 *
 * @param approval the request, still pending
 */
public record ApprovalReminded(Approval approval) {}
