package org.xinqiao.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.xinqiao.extraction.wire.Request;
import org.xinqiao.extraction.wire.Request.Bounds;
import org.xinqiao.extraction.wire.Request.Operation;

/** Opens {@link Extraction}s that read in processes of their own. */
public final class Extractors implements Extraction {
  private final ExtractionLimits limits;
  private final ScheduledThreadPoolExecutor timer;
  private final WorkerPool pool;

  private Extractors(ExtractionLimits limits, List<Path> classpath) {
    this.limits = limits;
    this.timer = new ScheduledThreadPoolExecutor(1, Extractors::timerThread);
    this.timer.setRemoveOnCancelPolicy(true);
    this.pool = new WorkerPool(limits, new ChildCommand(classpath, limits.heapBytes()));
  }

  /**
   * Opens an extraction whose processes run on this JVM's own class path ({@code java.class.path}).
   */
  public static Extraction open(ExtractionLimits limits) {
    return open(limits, List.of());
  }

  /**
   * Opens an extraction and starts its first process in the background.
   *
   * @param classpath jars and directories with this engine, Tika and PDFBox; empty for this JVM's
   *     own
   */
  public static Extraction open(ExtractionLimits limits, List<Path> classpath) {
    var extractors = new Extractors(limits, classpath);
    extractors.pool.prepare();
    return extractors;
  }

  @Override
  public ExtractedText text(InputStream content, String name, String declaredType, TextSink sink)
      throws IOException {
    Request request = request(Operation.TEXT, name, declaredType, null);
    return ask(request, content, new TextAnswer(sink, limits.parts()));
  }

  @Override
  public ExtractedPages pages(
      InputStream content, String name, String declaredType, PageWindow window, PageSink sink)
      throws IOException {
    Request request = request(Operation.PAGES, name, declaredType, window);
    return ask(request, content, new PagesAnswer(sink, window));
  }

  private Request request(
      Operation operation, String name, String declaredType, @Nullable PageWindow window) {
    return new Request(
        operation,
        name,
        declaredType,
        window == null ? 0 : window.from(),
        window == null ? 0 : window.count(),
        new Bounds(limits.characters(), limits.parts(), limits.depth(), limits.expandedBytes()));
  }

  private <T> T ask(Request request, InputStream content, Answer<T> answer) throws IOException {
    var source = new Source(content);
    if (source.length() == 0) {
      return answer.unread(Details.empty());
    }
    WorkerProcess worker = pool.take();
    if (worker == null) {
      return answer.unread(Details.busy());
    }
    var conversation = new Conversation(worker, limits, timer);
    try {
      return conversation.hold(request, source, answer);
    } finally {
      pool.giveBack(worker, conversation.leavesWorkerClean());
    }
  }

  @Override
  public void close() {
    pool.close();
    timer.shutdownNow();
  }

  private static Thread timerThread(Runnable work) {
    Thread thread = new Thread(work, "extraction-time-limit");
    thread.setDaemon(true);
    return thread;
  }
}
