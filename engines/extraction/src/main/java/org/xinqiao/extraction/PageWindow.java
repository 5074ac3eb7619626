package org.xinqiao.extraction;

/**
 * Pages wanted.
 *
 * @param from first page, from 1
 * @param count number of pages, 1 to {@value #MAX_COUNT}
 */
public record PageWindow(int from, int count) {
  /** Most pages per request. */
  public static final int MAX_COUNT = 20;

  /** Refuses windows outside the bounds. */
  public PageWindow {
    if (from < 1 || count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("page window " + from + "+" + count);
    }
  }
}
