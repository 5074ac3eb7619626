package org.xinqiao.deidentification;

import java.util.List;

/** Finds what has to be masked in a piece of text; usually an adapter to content inspection. */
@FunctionalInterface
public interface Spotter {

  /** A spotter that finds nothing. */
  Spotter NONE = text -> List.of();

  /** Spans within the text, in any order; overlapping ones are masked together, fully. */
  List<Span> spot(CharSequence text);
}
