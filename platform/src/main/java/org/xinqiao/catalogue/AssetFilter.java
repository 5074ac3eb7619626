package org.xinqiao.catalogue;

import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.ConfidentialityLevel;

/**
 * What somebody looks for in the catalogue.
 *
 * @param level only of this level, or null
 * @param category only of this class, or null
 * @param words that stand in the title, or the whole digital identity; empty for all
 */
public record AssetFilter(
    @Nullable ConfidentialityLevel level, @Nullable Category category, String words) {
  /** Everything. */
  public static final AssetFilter ALL = new AssetFilter(null, null, "");

  /** Without blanks around the words. */
  public AssetFilter {
    words = words.strip();
  }
}
