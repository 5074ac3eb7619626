package org.xinqiao.approval;

/**
 * Told in the transaction of a yes after which another level waits.
 *
 * @param approval the request, now at its next level
 */
public record ApprovalAdvanced(Approval approval) {}
