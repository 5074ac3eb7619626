package org.xinqiao.catalogue;

import org.xinqiao.approval.Approval;

/** What asking for other grades led to. */
public sealed interface Regrading {
  /** The asset as it is now. */
  Asset asset();

  /** Not lower in any scheme, hence effective at once. */
  record Raised(Asset asset) implements Regrading {}

  /** Lower somewhere: the head of department and compliance have to agree. */
  record Asked(Asset asset, Approval.Id approval) implements Regrading {}
}
