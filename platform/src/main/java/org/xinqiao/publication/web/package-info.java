/** Publications over HTTP. */
@NullMarked
package org.xinqiao.publication.web;

import org.jspecify.annotations.NullMarked;
