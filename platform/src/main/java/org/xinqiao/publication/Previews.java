package org.xinqiao.publication;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.kernel.Problem;

/** Tells an author beforehand who will be able to do what, until when. */
@Service
public class Previews {
  private final Drafts drafts;
  private final DryRun dryRun;
  private final Clock clock;

  Previews(Drafts drafts, DryRun dryRun, Clock clock) {
    this.drafts = drafts;
    this.dryRun = dryRun;
    this.clock = clock;
  }

  /**
   * Goes as far as the draft does: a refusal ends the way, and what was seen until then is told.
   * Each part is a transaction of its own, for a refusal spoils the one it happens in.
   */
  public Preview of(Draft.Id id) {
    var form = drafts.get(id).form();
    DryRun.Grading grading = null;
    try {
      grading = dryRun.grading(form);
      var outlooks = grading == null ? List.<Outlook>of() : dryRun.outlooks(form, grading.asset());
      return preview(form, grading, outlooks, null);
    } catch (Problem obstacle) {
      return preview(form, grading, List.of(), obstacle);
    }
  }

  private Preview preview(
      DraftForm form,
      DryRun.@Nullable Grading grading,
      List<Outlook> outlooks,
      @Nullable Problem obstacle) {
    var dueAt = clock.instant().plus(form.urgency().limit());
    return grading == null
        ? new Preview(null, null, null, List.of(), dueAt, outlooks, obstacle)
        : new Preview(
            grading.least(),
            grading.asset().level(),
            grading.retainedUntil(),
            grading.tiers(),
            dueAt,
            outlooks,
            obstacle);
  }
}
