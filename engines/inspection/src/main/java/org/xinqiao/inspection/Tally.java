package org.xinqiao.inspection;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each kind was found. Kinds that did not occur are absent.
 *
 * @param counts count per kind
 */
public record Tally(Map<Kind, Count> counts) {

  /** Nothing found. */
  public static final Tally NONE = new Tally(Map.of());

  /** Copies the map. */
  public Tally {
    Map<Kind, Count> copy = new EnumMap<>(Kind.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  /**
   * Occurrences of one kind.
   *
   * @param total all of them
   * @param distinct different values among them; stops growing at {@value DistinctValues#LIMIT}
   */
  public record Count(long total, int distinct) {

    /** Checks the numbers. */
    public Count {
      if (total < 1 || distinct < 0 || distinct > total) {
        throw new IllegalArgumentException("impossible count: " + total + ", " + distinct);
      }
    }
  }

  /** Whether this kind occurred. */
  public boolean has(Kind kind) {
    return counts.containsKey(kind);
  }

  /** Different values of these kinds together; the same value under two kinds counts twice. */
  public long distinct(Collection<Kind> kinds) {
    return counts.entrySet().stream()
        .filter(e -> kinds.contains(e.getKey()))
        .mapToLong(e -> e.getValue().distinct())
        .sum();
  }
}
