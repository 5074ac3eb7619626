/**
 * The platform's database: an embedded PostgreSQL that never trades durability for speed, or an
 * external server that passes the same checks.
 */
@NullMarked
package org.xinqiao.postgres;

import org.jspecify.annotations.NullMarked;
