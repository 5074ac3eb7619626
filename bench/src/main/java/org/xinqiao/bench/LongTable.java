package org.xinqiao.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Ledger;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/**
 * How long the next page of a long table takes on the screen, from the click to the rows being
 * painted, beside the same in a short table. The table is the operation log.
 */
final class LongTable implements Figure {
  private static final int MANY = 100_000;
  private static final int FEW = 2_000;
  private static final int IN_ONE_UNIT = 500;

  @Override
  public String name() {
    return "table";
  }

  @Override
  public String title() {
    return "十万行审计台账翻页，对比两千行 Next page of 100,000 log entries beside 2,000";
  }

  @Override
  public Target target() {
    return new Target(Target.Measure.VALUE_AT_MOST, 300);
  }

  @Override
  public int heapMebibytes() {
    return 768;
  }

  @Override
  public Readings measure(Trial trial) throws Exception {
    try (var platform = StartedPlatform.in(trial.folder())) {
      var members = new Members(platform);
      var many = members.auditor("long-table", 1);
      var few = members.auditor("short-table", 2);
      write(platform, many.institution(), MANY);
      write(platform, few.institution(), FEW);
      platform.part(Ledger.class).catchUp();
      var credentials = members.credentials(trial.folder(), List.of(many, few));
      var times =
          new BrowserRun(trial)
              .read(
                  "table",
                  Map.of(
                      "XINQIAO_RUNNING_DEMO",
                      platform.address() + "," + credentials,
                      "XINQIAO_LONG",
                      many.signInName(),
                      "XINQIAO_SHORT",
                      few.signInName()));
      return new Readings(
          Series.of("next 50 of 100,000, until painted", "ms", times.measured()),
          Series.of("next 50 of 2,000, until painted", "ms", times.baseline()),
          List.of());
    }
  }

  /** As they are written in earnest, only many in one unit of work. */
  private static void write(StartedPlatform platform, InstitutionId institution, int count) {
    var audit = platform.part(Audit.class);
    var units = platform.part(UnitOfWork.class);
    var actor = Actor.system("bench", institution);
    for (var done = 0; done < count; done += IN_ONE_UNIT) {
      var from = done;
      units.as(
          actor,
          () -> {
            IntStream.range(from, from + IN_ONE_UNIT)
                .forEach(n -> audit.append(Act.of("approval.vote").with("number", n)));
            return true;
          });
    }
  }
}
