package org.xinqiao.job;

/** How jobs of one kind are done. */
interface Work {
  Job.Kind kind();

  /**
   * Does it as the current actor, outside any transaction and in bounded memory, and ends the job
   * by {@link Endings#done}. A refusal ends it, too; any other exception is an accident, and the
   * work is tried again from its beginning.
   */
  void perform(JobStore.Attempt attempt, JobPerformer.Report report);
}
