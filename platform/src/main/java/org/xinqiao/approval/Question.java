package org.xinqiao.approval;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Text;

/**
 * What is put to the reviewers.
 *
 * @param subject what is to be approved, pinned by its digest
 * @param urgency how fast an answer is owed
 * @param urgentReason why it is urgent; needed then, otherwise null
 * @param levels the steps in their order, at least one, with different names
 * @param title what people see in their inbox; no content
 */
public record Question(
    Approval.Subject subject,
    Urgency urgency,
    @Nullable String urgentReason,
    List<Level> levels,
    Text title) {
  /** Copies the levels and checks that they can be told apart. */
  public Question {
    levels = List.copyOf(levels);
    var names = new HashSet<String>();
    for (var level : levels) {
      names.add(level.name());
    }
    if (levels.isEmpty() || names.size() != levels.size()) {
      throw new IllegalArgumentException("Levels need different names: " + levels);
    }
  }
}
