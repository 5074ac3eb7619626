package org.xinqiao.publication;

import org.xinqiao.catalogue.Asset;

/**
 * What ways lead out. Implemented by the chapter that keeps the agreements; without it no way does.
 */
@FunctionalInterface
public interface Destinations {
  /**
   * Refuses with a {@link org.xinqiao.kernel.Problem} when {@code asset}, as it is graded now, may
   * not go there now.
   */
  void require(Asset asset, Destination destination);
}
