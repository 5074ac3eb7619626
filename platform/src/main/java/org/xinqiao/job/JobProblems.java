package org.xinqiao.job;

import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Text;

/** Refusals of background jobs. */
final class JobProblems {
  static final Code UNKNOWN =
      new Code(
          "job.unknown-job",
          404,
          "-",
          Text.of("没有这个任务，或者它不是您的", "No such job, or not yours"),
          Text.of("任务只有发起人能看到，请在“后台任务”中查看", "Only who asked for a job sees it; look under Jobs"));
  static final Code TOO_MANY =
      new Code(
          "job.too-many",
          409,
          "-",
          Text.of("每人同时最多有 5 个未完成的任务", "A person has at most 5 unfinished jobs"),
          Text.of("请等待或取消已有任务后再发起", "Wait for one, or cancel one, then ask again"));
  static final Code NO_RESULT =
      new Code(
          "job.no-result",
          409,
          "-",
          Text.of("任务没有可下载的结果", "The job has no result to fetch"),
          Text.of("请等待任务完成；失败或取消的任务请重新发起", "Wait until it is done; ask anew for one that failed"));
  static final Code EXPIRED =
      new Code(
          "job.expired",
          410,
          "-",
          Text.of("结果只保留 24 小时，已经销毁", "Results are kept for 24 hours; this one was destroyed"),
          Text.of("请重新发起任务", "Ask for the job anew"));
  static final Code TOO_MANY_ROWS =
      new Code(
          "job.too-many-rows",
          409,
          "-",
          Text.of("一张 XLSX 工作表最多 1048576 行", "A sheet of XLSX has at most 1,048,576 rows"),
          Text.of("请缩小筛选范围，或改用 CSV", "Narrow the filter, or use CSV"));
  static final Code INTERRUPTED =
      new Code(
          "job.interrupted",
          500,
          "-",
          Text.of("任务三次中断，没有完成", "The job was cut short three times and is not done"),
          Text.of("请重新发起；如再次出现请联系系统管理员", "Ask anew; if it persists tell the administrator"));

  private JobProblems() {}
}
