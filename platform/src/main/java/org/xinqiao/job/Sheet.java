package org.xinqiao.job;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never held. */
interface Sheet {
  void row(List<String> cells) throws IOException;

  /** Writes what belongs behind the last row; the stream below stays open. */
  void finish() throws IOException;
}
