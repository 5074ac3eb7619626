package org.xinqiao.approval;

/**
 * Told in the transaction of the decision, before it commits: what follows from the decision
 * happens with it or not at all.
 *
 * @param approval the approval with its final status: granted, returned, withdrawn or void
 */
public record ApprovalDecided(Approval approval) {}
