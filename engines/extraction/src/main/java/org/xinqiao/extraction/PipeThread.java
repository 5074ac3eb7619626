package org.xinqiao.extraction;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A thread of the system that waits at the pipes of one process, so that its callers need not.
 * Waiting at a pipe holds the carrier of a virtual thread. The JVM makes up for that with further
 * carriers only up to a number; then nobody else is served until a reading is done.
 */
final class PipeThread implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("extraction-pipe").factory());

  /**
   * Has the work done and waits for it.
   *
   * @throws IOException what the work threw
   * @throws InterruptedIOException if the caller is interrupted; the work goes on until the process
   *     is ended
   */
  <T> T call(Callable<T> work) throws IOException {
    try {
      return thread.submit(work).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    } catch (RejectedExecutionException e) {
      throw new IOException("reading process is closed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a reading process");
    }
  }

  /** Ends the thread once the process has ended its pipes; does not wait. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
