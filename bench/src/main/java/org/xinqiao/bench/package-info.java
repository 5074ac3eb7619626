/**
 * The house's numbers: each figure is measured beside its own baseline, in the same run, and judged
 * by what it is worth in comparison.
 *
 * <p>How it is measured. Every figure runs in a Java process of its own, so that the code compiled
 * for one does not slow down another, with a fresh database and fresh files below the build folder.
 * It is warmed up; then what is measured and its baseline take turns for several rounds, forwards
 * and backwards, so that a slow moment of the machine meets both. Medians of the rounds are
 * compared; the ratios of the single rounds, without the extreme tenths, are shown beside them. The
 * load of the machine is printed because ratios suffer from it less than absolute rates do, but do
 * suffer.
 *
 * <p>A harness for single methods (such as JMH) would not help: what is measured here takes from a
 * millisecond to seconds and includes a database, a disk and sixteen clients.
 */
@NullMarked
package org.xinqiao.bench;

import org.jspecify.annotations.NullMarked;
