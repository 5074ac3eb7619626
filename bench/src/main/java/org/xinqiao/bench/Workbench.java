package org.xinqiao.bench;

import java.util.List;
import java.util.Map;

/**
 * How long a person waits for the workbench, from the address to a page that has its numbers and
 * listens to keys, in a browser that was here before. Beside it the sign-in page, which has no
 * script at all.
 */
final class Workbench implements Figure {
  @Override
  public String name() {
    return "workbench";
  }

  @Override
  public String title() {
    return "打开工作台，直到可以操作 The workbench, until it can be used";
  }

  @Override
  public Target target() {
    return new Target(Target.Measure.VALUE_AT_MOST, 1500);
  }

  @Override
  public Readings measure(Trial trial) throws Exception {
    var times = new BrowserRun(trial).read("workbench", Map.of());
    return new Readings(
        Series.of("workbench of the demonstration, until idle", "ms", times.measured()),
        Series.of("sign-in page, until idle", "ms", times.baseline()),
        List.of());
  }
}
