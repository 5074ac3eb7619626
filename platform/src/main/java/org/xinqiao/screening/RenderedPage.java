package org.xinqiao.screening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.extraction.TablePage;

/** One page of a document as a marked picture, of a table also as cells. */
public final class RenderedPage {
  private final int number;
  private final int totalPages;
  private final byte[] png;
  private final @Nullable TablePage table;

  RenderedPage(int number, int totalPages, byte[] png, @Nullable TablePage table) {
    this.number = number;
    this.totalPages = totalPages;
    this.png = png.clone();
    this.table = table;
  }

  /** The page, from 1. */
  public int number() {
    return number;
  }

  /** Pages of the whole document. */
  public int totalPages() {
    return totalPages;
  }

  /** The picture, PNG, marked; a copy. */
  public byte[] png() {
    return png.clone();
  }

  /** The page's cells when the document is a table: a window of its rows with the header. */
  public Optional<TablePage> table() {
    return Optional.ofNullable(table);
  }
}
