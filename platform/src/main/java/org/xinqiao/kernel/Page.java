package org.xinqiao.kernel;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, walked by key and newest first: a page costs the same wherever it is.
 *
 * @param items the rows
 * @param next key to ask the next page with, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** Most rows a page may have. */
  public static final int LIMIT = 200;

  /** The largest id possible: where a walk from newest to oldest begins. */
  private static final UUID NEWEST = new UUID(-1L, -1L);

  private static final Code BAD_CURSOR =
      new Code(
          "kernel.bad-cursor",
          400,
          "-",
          Text.of("翻页位置无效", "The page key is not valid"),
          Text.of("请从第一页重新开始", "Start again from the first page"));

  /**
   * What to read.
   *
   * @param after only rows with a smaller id
   * @param limit at most this many, 1 to {@link #LIMIT}
   */
  public record Request(UUID after, int limit) {
    /** Reads the two query parameters; out-of-range limits are brought into range. */
    public static Request of(@Nullable String after, @Nullable Integer limit) {
      var size = limit == null ? 50 : Math.clamp(limit, 1, LIMIT);
      return new Request(after == null ? NEWEST : parse(after), size);
    }

    private static UUID parse(String after) {
      try {
        return UUID.fromString(after);
      } catch (IllegalArgumentException e) {
        throw new Problem(BAD_CURSOR);
      }
    }

    /** How many rows to read: one more than shown, to know whether there is a next page. */
    public int fetch() {
      return limit + 1;
    }
  }

  /** Cuts the row read beyond the limit off and makes it the reason for a next page. */
  public static <T> Page<T> of(List<T> rows, Request request, Function<T, UUID> key) {
    if (rows.size() <= request.limit()) {
      return new Page<>(List.copyOf(rows), null);
    }
    var shown = List.copyOf(rows.subList(0, request.limit()));
    return new Page<>(shown, key.apply(shown.getLast()).toString());
  }

  /** The same page with other rows, for wire views. */
  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
