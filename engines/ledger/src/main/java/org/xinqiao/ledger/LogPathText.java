package org.xinqiao.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text side of paths: groups of three digits and the partial suffix. */
final class LogPathText {
  private static final Pattern SHAPE =
      Pattern.compile("tile/(0|[1-9]\\d?|entries)/((?:x\\d{3}/)*\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  private LogPathText() {}

  static String format(String kind, long index, int width) {
    StringBuilder digits = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      digits.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
    }
    String partial = width == LogPath.FULL_WIDTH ? "" : ".p/" + width;
    return "tile/" + kind + "/" + digits + partial;
  }

  static LogPath parse(String path) throws ParseRefusal {
    Matcher shape = SHAPE.matcher(path);
    if (!shape.matches()) {
      throw new ParseRefusal("path", "not a tile or an entry bundle");
    }
    @Nullable String partial = shape.group(3);
    int width = partial == null ? LogPath.FULL_WIDTH : Integer.parseInt(partial);
    if (partial != null && width >= LogPath.FULL_WIDTH) {
      throw new ParseRefusal("path", "a partial width is at most 255");
    }
    LogPath parsed = coordinates(shape.group(1), index(shape.group(2)), width);
    if (!parsed.path().equals(path)) {
      throw new ParseRefusal("path", "not the only spelling of " + parsed.path());
    }
    return parsed;
  }

  private static LogPath coordinates(String kind, long index, int width) throws ParseRefusal {
    if (kind.equals("entries")) {
      return new BundleCoordinates(index, width);
    }
    int level = Integer.parseInt(kind);
    if (level > TileCoordinates.MAX_LEVEL) {
      throw new ParseRefusal("path", "levels end at " + TileCoordinates.MAX_LEVEL);
    }
    return new TileCoordinates(level, index, width);
  }

  private static long index(String groups) throws ParseRefusal {
    try {
      return Long.parseLong(groups.replace("x", "").replace("/", ""));
    } catch (NumberFormatException e) {
      throw new ParseRefusal("path", "the index is beyond 2^63");
    }
  }
}
