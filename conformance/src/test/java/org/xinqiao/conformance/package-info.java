/** What the platform promises to those who use it, tried from outside on the real process. */
@NullMarked
package org.xinqiao.conformance;

import org.jspecify.annotations.NullMarked;
