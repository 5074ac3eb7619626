package org.xinqiao.publication;

import org.xinqiao.catalogue.Asset;

/** Tells what would follow where a datum goes. Implemented by the chapter that keeps agreements. */
@FunctionalInterface
public interface Outlooks {
  /** Refuses as {@link Destinations#require} does. */
  Outlook of(Asset asset, Destination destination);
}
