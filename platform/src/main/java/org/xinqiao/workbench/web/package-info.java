/** The desk and its notices over HTTP. */
@NullMarked
package org.xinqiao.workbench.web;

import org.jspecify.annotations.NullMarked;
