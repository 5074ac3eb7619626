/** The member directory, departments and posts over HTTP. */
@NullMarked
package org.xinqiao.institution.web;

import org.jspecify.annotations.NullMarked;
