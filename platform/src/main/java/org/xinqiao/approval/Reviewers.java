package org.xinqiao.approval;

import java.util.Optional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;

/**
 * Who may sit where. Turned round by this port, because people, posts and departments are chapters
 * that themselves need approvals.
 */
@FunctionalInterface
public interface Reviewers {
  /** Why {@code voter} may not vote at {@code level} of {@code approval}, or empty. */
  Optional<Problem> objection(Approval approval, Level level, Actor voter);
}
