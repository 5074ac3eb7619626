package org.xinqiao.deidentification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts spans in order. */
final class SpanMasking {

  private SpanMasking() {}

  /** Spans sorted and free of overlaps: overlapping ones become one that is masked fully. */
  static List<Span> ordered(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::start).thenComparingLong(Span::end));
    List<Span> ordered = new ArrayList<>();
    for (Span span : sorted) {
      Span last = ordered.isEmpty() ? null : ordered.getLast();
      if (last == null || span.start() >= last.end()) {
        ordered.add(span);
      } else {
        long end = Math.max(last.end(), span.end());
        ordered.set(ordered.size() - 1, new Span(last.start(), end, MaskingRule.FULL));
      }
    }
    return ordered;
  }
}
