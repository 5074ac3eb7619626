package org.xinqiao.access;

/** What somebody wants to do with a datum. */
public enum Operation {
  /** Look at it, page by page, on line. */
  VIEW,
  /** Take its bytes away. */
  DOWNLOAD,
  /** Hand it in for review; reveals nothing to the one who does. */
  SUBMIT,
  /** Pass it on to others. */
  SHARE,
  /** Change its grades. */
  REGRADE,
  /** Put it on paper. */
  PRINT,
  /** Take it out together with others, as a list or an archive. */
  EXPORT
}
