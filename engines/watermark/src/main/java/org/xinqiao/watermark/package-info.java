/** Marks that tell who was shown a page, and when; readable without any tool. */
@NullMarked
package org.xinqiao.watermark;

import org.jspecify.annotations.NullMarked;
