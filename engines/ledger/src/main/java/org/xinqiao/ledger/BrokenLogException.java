package org.xinqiao.ledger;

import java.io.Serial;

/** A stored tile or bundle is missing, has the wrong length or the wrong content. */
public final class BrokenLogException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String path;
  private final String why;

  /**
   * Names the object and what is wrong with it.
   *
   * @param path below the log's prefix
   * @param why one English sentence without the closing full stop
   */
  public BrokenLogException(String path, String why) {
    super(path + ": " + why);
    this.path = path;
    this.why = why;
  }

  /** Path of the object below the log's prefix. */
  public String path() {
    return path;
  }

  /** What is wrong, in one English sentence without the closing full stop. */
  public String why() {
    return why;
  }
}
