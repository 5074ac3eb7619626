package org.xinqiao.conformance;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CountDownLatch;

/** A body that sends so many bytes and then waits: an upload in its middle. */
final class SlowBody {
  private final CountDownLatch sent = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private final int size;

  SlowBody(int size) {
    this.size = size;
  }

  BodyPublisher publisher() {
    return BodyPublishers.ofInputStream(() -> new Stream(size));
  }

  void awaitSent() throws InterruptedException {
    sent.await();
  }

  /** Lets the sender go. */
  void end() {
    end.countDown();
  }

  private final class Stream extends InputStream {
    private int left;

    Stream(int left) {
      this.left = left;
    }

    @Override
    public int read() {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left > 0) {
        var count = Math.min(left, length);
        left -= count;
        return count;
      }
      sent.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return -1;
    }
  }
}
