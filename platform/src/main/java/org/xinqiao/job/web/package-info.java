/** Asking for jobs, following them and fetching their results. */
@NullMarked
package org.xinqiao.job.web;

import org.jspecify.annotations.NullMarked;
