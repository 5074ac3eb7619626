/** How the kernel's words travel over HTTP: problems, the acting person, admission, controls. */
@NullMarked
package org.xinqiao.kernel.web;

import org.jspecify.annotations.NullMarked;
