package org.xinqiao.extraction;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a reading may use up.
 *
 * @param contentBytes most bytes of a document
 * @param characters most characters of its text
 * @param parts most parts, the document itself included
 * @param depth deepest nesting of parts
 * @param expandedBytes most bytes that its compressed parts may expand to, together
 * @param time from the last byte sent to the end of the answer
 * @param heapBytes heap of a reading process
 * @param workers reading processes at the same time
 * @param requestsPerWorker requests after which a process is replaced
 * @param directory where the processes keep the document while they read it, in directories that
 *     only their owner may enter
 */
public record ExtractionLimits(
    long contentBytes,
    long characters,
    int parts,
    int depth,
    long expandedBytes,
    Duration time,
    long heapBytes,
    int workers,
    int requestsPerWorker,
    Path directory) {

  /** Refuses limits that allow nothing. */
  public ExtractionLimits {
    if (contentBytes < 1 || characters < 1 || parts < 1 || depth < 0 || expandedBytes < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (time.isNegative() || time.isZero() || heapBytes < 1 || workers < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
    if (requestsPerWorker < 1) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /**
   * 512 MiB of content, 20 million characters, 1,000 parts nested at most 5 deep, 512 MiB expanded,
   * 20 s, 256 MiB of heap, two processes, each replaced after 200 requests.
   */
  public static ExtractionLimits standard(Path directory) {
    return new ExtractionLimits(
        512L << 20,
        20_000_000,
        1_000,
        5,
        512L << 20,
        Duration.ofSeconds(20),
        256L << 20,
        2,
        200,
        directory);
  }

  /** The same with another time limit. */
  public ExtractionLimits withTime(Duration limit) {
    return new ExtractionLimits(
        contentBytes,
        characters,
        parts,
        depth,
        expandedBytes,
        limit,
        heapBytes,
        workers,
        requestsPerWorker,
        directory);
  }

  /** The same with other limits of content and text. */
  public ExtractionLimits withSize(long contentLimit, long characterLimit) {
    return new ExtractionLimits(
        contentLimit,
        characterLimit,
        parts,
        depth,
        expandedBytes,
        time,
        heapBytes,
        workers,
        requestsPerWorker,
        directory);
  }

  /** The same with other processes. */
  public ExtractionLimits withWorkers(int number, int requestsEach, long heapEach) {
    return new ExtractionLimits(
        contentBytes,
        characters,
        parts,
        depth,
        expandedBytes,
        time,
        heapEach,
        number,
        requestsEach,
        directory);
  }
}
