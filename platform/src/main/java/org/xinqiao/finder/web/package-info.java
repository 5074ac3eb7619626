/** HTTP of the finder. */
@NullMarked
package org.xinqiao.finder.web;

import org.jspecify.annotations.NullMarked;
