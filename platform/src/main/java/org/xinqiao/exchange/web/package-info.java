/** Agreements, deliveries and looking at them over HTTP. */
@NullMarked
package org.xinqiao.exchange.web;

import org.jspecify.annotations.NullMarked;
