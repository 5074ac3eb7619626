package org.xinqiao.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.xinqiao.extraction.wire.Frame;
import org.xinqiao.extraction.wire.FrameType;
import org.xinqiao.extraction.wire.Request;

/** One request put to one worker. */
final class Conversation {
  // Guards against a worker that stops taking bytes; a slow caller has this long, too.
  private static final Duration DELIVERY = Duration.ofMinutes(10);
  private static final Duration START = Duration.ofMinutes(1);

  private final WorkerProcess worker;
  private final ExtractionLimits limits;
  private final ScheduledExecutorService timer;
  private boolean clean;

  Conversation(WorkerProcess worker, ExtractionLimits limits, ScheduledExecutorService timer) {
    this.worker = worker;
    this.limits = limits;
    this.timer = timer;
  }

  /** Whether the worker is as good as before and may serve another request. */
  boolean leavesWorkerClean() {
    return clean && worker.isAlive();
  }

  <T> T hold(Request request, Source source, Answer<T> answer) throws IOException {
    var start = new Deadline(timer, START, worker::killForTime);
    try {
      worker.awaitReady();
    } finally {
      start.met();
    }
    var delivery = new Deadline(timer, DELIVERY, worker::killForTime);
    try {
      if (!deliver(request, source)) {
        return answer.unread(Details.contentTooLarge(limits.contentBytes()));
      }
    } catch (PipeBroken e) {
      return answer.unread(ended());
    } finally {
      delivery.met();
    }
    var reading = new Deadline(timer, limits.time(), worker::killForTime);
    try {
      return listen(answer);
    } finally {
      reading.met();
    }
  }

  private boolean deliver(Request request, Source source) throws IOException, PipeBroken {
    send(out -> out.write(FrameType.REQUEST, request::write));
    while (source.length() > 0) {
      if (source.total() > limits.contentBytes()) {
        abort();
        return false;
      }
      send(out -> out.write(FrameType.CONTENT, source.chunk(), source.length()));
      try {
        source.next();
      } catch (IOException e) {
        abort();
        throw e;
      }
    }
    send(out -> {
      out.write(FrameType.END);
      out.flush();
    });
    return true;
  }

  private void abort() throws PipeBroken {
    send(out -> {
      out.write(FrameType.ABORT);
      out.flush();
    });
    clean = true;
  }

  private <T> T listen(Answer<T> answer) throws IOException {
    try {
      Frame frame = worker.read();
      while (frame.type() != FrameType.DONE && frame.type() != FrameType.UNREAD) {
        answer.part(frame);
        frame = worker.read();
      }
      if (frame.type() == FrameType.DONE) {
        T outcome = answer.done(frame);
        clean = true;
        return outcome;
      }
      Unread unread = WorkerProcess.unread(frame);
      clean = isHarmless(unread.reason());
      return answer.unread(unread);
    } catch (Answer.SinkFailure e) {
      throw e.failure();
    } catch (IOException e) {
      return answer.unread(ended());
    }
  }

  // After an attack or exhaustion the next document gets a new process.
  private static boolean isHarmless(Reason reason) {
    return switch (reason) {
      case BOMB, TOO_DEEP, TIME_OUT, OUT_OF_MEMORY, FAILED, BUSY -> false;
      case ENCRYPTED,
          IMAGE_ONLY,
          DAMAGED,
          TOO_LARGE,
          UNSUPPORTED,
          TYPE_MISMATCH,
          EMPTY,
          NO_FONT,
          MACRO ->
          true;
    };
  }

  private Unread ended() {
    if (worker.timedOut()) {
      return Details.timeOut(limits.time());
    }
    return worker.endedWithoutMemory() ? Details.outOfMemory() : Details.failed();
  }

  private void send(WorkerProcess.Sending sending) throws PipeBroken {
    try {
      worker.send(sending);
    } catch (IOException e) {
      throw new PipeBroken(e);
    }
  }

  /** The worker no longer listens; told apart from a failure of the caller's stream. */
  private static final class PipeBroken extends Exception {
    private static final long serialVersionUID = 1;

    PipeBroken(IOException cause) {
      super(cause);
    }
  }
}
