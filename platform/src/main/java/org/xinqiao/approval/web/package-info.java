/** The reviewer's desk over HTTP. */
@NullMarked
package org.xinqiao.approval.web;

import org.jspecify.annotations.NullMarked;
