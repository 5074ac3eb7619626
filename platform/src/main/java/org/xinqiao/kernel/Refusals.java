package org.xinqiao.kernel;

/** Where refusals are written down. The audit chapter implements it; the kernel only tells. */
@FunctionalInterface
public interface Refusals {
  /** Records, in a transaction of its own, that the current actor was refused. */
  void record(Problem problem);
}
