package org.xinqiao.kernel;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A control whose check is one method. */
public record CheckedControl(
    String id, Text title, Duration cadence, Supplier<List<Control.Evidence>> probe)
    implements Control {
  @Override
  public List<Evidence> check() {
    return probe.get();
  }
}
