/**
 * Finds identifiers, credentials and secrecy markings in text and suggests grades for them.
 *
 * <p>{@link org.xinqiao.inspection.Inspector} is the way in. Offsets are UTF-16 positions in the
 * text as it was handed in, whatever was folded or skipped to recognise it.
 */
@NullMarked
package org.xinqiao.inspection;

import org.jspecify.annotations.NullMarked;
