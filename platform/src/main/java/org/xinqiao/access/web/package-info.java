/** The list of executives over HTTP. */
@NullMarked
package org.xinqiao.access.web;

import org.jspecify.annotations.NullMarked;
