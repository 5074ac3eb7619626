package org.xinqiao.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns matches in the window into findings, hands them on, keeps some and counts all. */
final class Collector {

  private final Window w;
  private final FindingSink sink;
  private final int keep;
  private final List<Finding> hard = new ArrayList<>();
  private final List<Finding> others = new ArrayList<>();
  private final Map<Kind, Long> totals = new EnumMap<>(Kind.class);
  private final Map<Kind, DistinctValues> values = new EnumMap<>(Kind.class);
  private long fingerprint;
  private boolean fingerprinted;
  private long truncated;

  Collector(Window w, FindingSink sink, int keep) {
    this.w = w;
    this.sink = sink;
    this.keep = keep;
  }

  /** Names the value of the next match, so that different values can be told apart. */
  void identifier(long value) {
    fingerprint = value;
    fingerprinted = true;
  }

  /** Records a match of canonical characters; always true, so that rules can end on it. */
  boolean emit(Rule rule, int from, int to, Confidence confidence) {
    Finding finding = rule.at(w.start(from), w.end(to), confidence);
    totals.merge(rule.kind(), 1L, Long::sum);
    if (fingerprinted) {
      values.computeIfAbsent(rule.kind(), k -> new DistinctValues()).add(fingerprint);
      fingerprinted = false;
    }
    List<Finding> list = finding.severity() == Severity.HARD ? hard : others;
    if (list.size() < keep) {
      list.add(finding);
    } else {
      truncated++;
    }
    sink.accept(finding);
    return true;
  }

  Verdict verdict() {
    if (!hard.isEmpty()) {
      return new Verdict.Blocked(hard, others, truncated);
    }
    return others.isEmpty() ? new Verdict.Clean() : new Verdict.Findings(others, truncated);
  }

  Tally tally() {
    Map<Kind, Tally.Count> counts = new EnumMap<>(Kind.class);
    totals.forEach((kind, total) -> {
      DistinctValues distinct = values.get(kind);
      counts.put(kind, new Tally.Count(total, distinct == null ? 0 : distinct.size()));
    });
    return new Tally(counts);
  }
}
