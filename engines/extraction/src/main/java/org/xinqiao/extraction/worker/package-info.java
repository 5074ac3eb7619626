/**
 * The reading process: everything that touches a foreign format. Runs with a small heap, no network
 * and a directory of its own, and is started only by {@link org.xinqiao.extraction.Extractors}.
 */
@NullMarked
package org.xinqiao.extraction.worker;

import org.jspecify.annotations.NullMarked;
