package org.xinqiao.account;

import java.net.URI;

/**
 * The platform is ready and its operator has no administrators yet. Carries the one-time link; for
 * whoever started the platform, on the same machine.
 */
public record SetUpLinkIssued(URI link) {
  /** Leaves the link out. */
  @Override
  public String toString() {
    return "SetUpLinkIssued[…]";
  }
}
