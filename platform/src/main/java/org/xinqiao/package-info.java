/** The platform: one package per chapter of the standard. */
@NullMarked
package org.xinqiao;

import org.jspecify.annotations.NullMarked;
