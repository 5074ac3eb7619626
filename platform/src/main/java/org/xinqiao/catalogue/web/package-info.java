/** The catalogue over HTTP. */
@NullMarked
package org.xinqiao.catalogue.web;

import org.jspecify.annotations.NullMarked;
