/** Content over HTTP: uploads, findings, quarantine. */
@NullMarked
package org.xinqiao.screening.web;

import org.jspecify.annotations.NullMarked;
