package org.xinqiao.bench;

import java.util.List;

/** One of the house's numbers and the way it is measured. */
interface Figure {
  /** Short name for {@code --only}. */
  String name();

  /** What is measured, in both languages. */
  String title();

  /** What it has to reach. */
  Target target();

  /** Heap its process may use, in MiB. */
  default int heapMebibytes() {
    return 512;
  }

  /** Measures; called once in a process of its own. */
  Readings measure(Trial trial) throws Exception;

  /**
   * What was read.
   *
   * @param measured the figure itself
   * @param baseline what it is compared with, of as many rounds
   * @param information what else is worth knowing; not judged
   */
  record Readings(Series measured, Series baseline, List<Series> information) {
    public Readings {
      information = List.copyOf(information);
    }
  }
}
