/**
 * Masks personal and financial values in single cells, in CSV tables and in running text.
 *
 * <p>Masking by display rules hides most of a value but leaves some of it; it is no anonymisation.
 * What was done, and what remains doubtful, stands in the {@link
 * org.xinqiao.deidentification.MaskingReceipt}.
 */
@NullMarked
package org.xinqiao.deidentification;

import org.jspecify.annotations.NullMarked;
