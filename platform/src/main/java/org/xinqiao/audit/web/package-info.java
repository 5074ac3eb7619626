/** Reading the operation log, and the log's tiles as strangers' tools expect them. */
@NullMarked
package org.xinqiao.audit.web;

import org.jspecify.annotations.NullMarked;
