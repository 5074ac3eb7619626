package org.xinqiao.exchange;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinqiao.publication.ViewerMarks;
import org.xinqiao.watermark.MarkText;

/** What stands on each page shown: who looks, where, when, at which delivery. */
@Component
class Marks {
  private final ViewerMarks marks;

  Marks(ViewerMarks marks) {
    this.marks = marks;
  }

  MarkText of(Delivery delivery, Instant at) {
    return marks.of(delivery.id().toString(), at);
  }
}
