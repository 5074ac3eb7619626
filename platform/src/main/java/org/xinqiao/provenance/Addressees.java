package org.xinqiao.provenance;

/**
 * Knows whether a datum was sent to the current actor in person. The exchange chapter implements
 * it; people from outside read no other passport.
 */
@FunctionalInterface
public interface Addressees {
  /** Whether a delivery of the datum has arrived that names the current actor. */
  boolean isAddressee(String identity);
}
