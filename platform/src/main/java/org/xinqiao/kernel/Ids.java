package org.xinqiao.kernel;

import java.util.UUID;

/**
 * Source of new identifiers: UUID version 7 (RFC 9562), so that rows sort by creation.
 *
 * <p>A version 7 identifier tells its time of creation; anything handed to outsiders as a secret
 * uses {@link Secrets} instead.
 */
@FunctionalInterface
public interface Ids {
  /** A new identifier, greater than those this source gave before. */
  UUID next();
}
