/**
 * Reads foreign formats in a separate process: text out, pages out. A hostile document can at worst
 * end the reading process; the platform gets an outcome in any case. Classes of this package need
 * neither Tika nor PDFBox.
 */
@NullMarked
package org.xinqiao.extraction;

import org.jspecify.annotations.NullMarked;
