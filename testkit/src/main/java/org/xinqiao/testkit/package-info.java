/** What tests need and the product must not have: a clock that is moved by hand, golden files. */
@NullMarked
package org.xinqiao.testkit;

import org.jspecify.annotations.NullMarked;
