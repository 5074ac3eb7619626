package org.xinqiao.extraction;

import java.io.IOException;

/** Receives a document's pages in order. */
@FunctionalInterface
public interface PageSink {
  /**
   * A page as a picture.
   *
   * @param number page, from 1
   * @param png the picture, PNG, at most 20 megapixels; comes from the reading process, so decode
   *     it with the same care as a foreign file
   */
  void page(int number, byte[] png) throws IOException;

  /** A page of a table as cells; follows the page's picture. Documents without cells send none. */
  default void table(TablePage page) throws IOException {}
}
