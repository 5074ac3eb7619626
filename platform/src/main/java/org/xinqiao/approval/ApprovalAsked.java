package org.xinqiao.approval;

/**
 * Told in the transaction that asks, after the request was written.
 *
 * @param approval the request, waiting for its first level
 */
public record ApprovalAsked(Approval approval) {}
