package org.xinqiao.publication;

import org.springframework.stereotype.Service;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.screening.RenderedPage;
import org.xinqiao.screening.Renderings;

/**
 * The front door to what is under review, for those who decide on it: nobody agrees to what they
 * have not seen. Each look is decided, then written down and committed, and only then drawn.
 */
@Service
public class ReviewPages {
  private final ReviewLooks looks;
  private final Renderings renderings;
  private final ViewerMarks marks;
  private final UnitOfWork unit;

  ReviewPages(ReviewLooks looks, Renderings renderings, ViewerMarks marks, UnitOfWork unit) {
    this.looks = looks;
    this.renderings = renderings;
    this.marks = marks;
    this.unit = unit;
  }

  /**
   * One page as a picture with the reviewer's mark. Refuses whoever has no seat in the running
   * round, whoever may not read the datum's level, and everybody once the review is over.
   *
   * @param number page, from 1
   */
  public RenderedPage page(Publication.Id id, int number) {
    var look = unit.apart(() -> looks.admit(id, number));
    var content = look.content();
    var mark = marks.of(id.toString(), look.at());
    return renderings.page(content.object().id(), content.file(), number, mark);
  }
}
