package org.xinqiao.inspection;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The grades of one item, at most one per scheme. Vectors form a lattice: {@link #join} takes the
 * higher level in each scheme, and a scheme without a level counts as lowest. So the grade of a
 * record is the join over its fields, and the order of joining never matters.
 *
 * @param levels level name per scheme
 */
public record GradeVector(Map<GradeScheme, String> levels) {

  /** No scheme says anything; neutral for {@link #join}. */
  public static final GradeVector NONE = new GradeVector(Map.of());

  /** Copies the map and checks every level against its scheme. */
  public GradeVector {
    Map<GradeScheme, String> copy =
        new TreeMap<>(
            Comparator.comparing(GradeScheme::id)
                .thenComparing(GradeScheme::version)
                .thenComparing(scheme -> String.join("\u0000", scheme.levels())));
    copy.putAll(levels);
    copy.forEach(GradeScheme::rank);
    levels = Collections.unmodifiableMap(copy);
  }

  /** A vector with one level. */
  public static GradeVector of(GradeScheme scheme, String level) {
    return new GradeVector(Map.of(scheme, level));
  }

  /** The level in a scheme, empty when the scheme says nothing about the item. */
  public Optional<String> level(GradeScheme scheme) {
    return Optional.ofNullable(levels.get(scheme));
  }

  /** The strictest of both in every scheme (就高从严). */
  public GradeVector join(GradeVector other) {
    Map<GradeScheme, String> joined = new HashMap<>(levels);
    other.levels.forEach((scheme, level) -> joined.merge(scheme, level, scheme::higher));
    return new GradeVector(joined);
  }

  /** Whether this is at least as strict as another vector in every scheme of that vector. */
  public boolean covers(GradeVector other) {
    return join(other).equals(this);
  }
}
