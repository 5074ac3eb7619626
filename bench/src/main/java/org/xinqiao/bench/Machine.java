package org.xinqiao.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;

/**
 * What a figure was measured on.
 *
 * @param cores processors the process may use
 * @param loadBefore load average of the last minute when it began; negative when unknown
 * @param loadAfter the same when it ended, now with our own work in it
 * @param java version of the virtual machine
 * @param heapLimit most heap the process may use, in MiB
 * @param heapPeak most heap it used, in MiB: the sum of its pools' peaks
 */
record Machine(
    int cores, double loadBefore, double loadAfter, String java, long heapLimit, long heapPeak) {
  private static final long MEBIBYTE = 1 << 20;

  /** Load average of the last minute, negative when the system does not tell. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** This process at the end of a measurement. */
  static Machine after(double loadBefore) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        loadBefore,
        load(),
        Runtime.version().toString(),
        Runtime.getRuntime().maxMemory() / MEBIBYTE,
        poolPeaks() / MEBIBYTE);
  }

  private static long poolPeaks() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
