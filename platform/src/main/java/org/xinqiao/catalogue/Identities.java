package org.xinqiao.catalogue;

/** Names data for good. Implemented by the chapter that keeps their passports. */
@FunctionalInterface
public interface Identities {
  /**
   * Mints the digital identity of an asset about to be registered, in the same transaction: the two
   * come to be together or not at all.
   *
   * @param draft the asset, its digital identity still empty
   * @return an unguessable name, unique on the platform
   */
  String mint(Asset draft);
}
