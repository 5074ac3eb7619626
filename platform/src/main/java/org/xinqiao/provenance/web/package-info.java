/** Passports over HTTP. */
@NullMarked
package org.xinqiao.provenance.web;

import org.jspecify.annotations.NullMarked;
