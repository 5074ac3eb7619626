package org.xinqiao.kernel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The registry of controls: runs them and tells their states. */
@Component
public class Controls {
  private static final Logger LOG = LoggerFactory.getLogger(Controls.class);

  /** Reading the states of the controls. */
  public static final FunctionPermission READ =
      new FunctionPermission(
          "kernel.read-controls",
          Text.of("查阅控制状态", "Read the states of the controls"),
          Set.of(
              Role.STAFF,
              Role.HEAD,
              Role.COMPLIANCE,
              Role.EXECUTIVE,
              Role.SYSTEM_ADMIN,
              Role.SECURITY_ADMIN,
              Role.AUDIT_ADMIN,
              Role.REGULATOR));

  /** Checking a control now. */
  public static final FunctionPermission RUN =
      new FunctionPermission(
          "kernel.run-controls", Text.of("立即检查控制", "Check a control now"), Role.INSIDERS);

  /** No control has this number. */
  public static final Code UNKNOWN =
      new Code(
          "kernel.unknown-control",
          404,
          "-",
          Text.of("没有这个编号的控制", "No control has this number"),
          Text.of("编号见控制目录", "The numbers are in the control catalogue"));

  private final ObjectProvider<Control> registered;
  private final ControlStore store;
  private final Clock clock;

  Controls(ObjectProvider<Control> registered, ControlStore store, Clock clock) {
    this.registered = registered;
    this.store = store;
    this.clock = clock;
  }

  /** Every registered control with its latest state, in the order of the catalogue. */
  public List<Known> all() {
    Map<String, Control.Result> latest =
        store.latest().stream().collect(Collectors.toMap(Control.Result::id, Function.identity()));
    return controls().stream().map(control -> known(control, latest.get(control.id()))).toList();
  }

  /** A control and its latest result. */
  public record Known(Control control, Control.State state, Optional<Control.Result> result) {}

  /** Checks one control now and keeps the result. */
  public Known run(String id) {
    return controls().stream()
        .filter(control -> control.id().equals(id))
        .findFirst()
        .map(this::run)
        .orElseThrow(() -> new Problem(UNKNOWN));
  }

  /** Checks every control whose result is missing or older than its cadence. */
  void runDue() {
    for (var known : all()) {
      var due =
          known
              .result()
              .map(r -> r.checkedAt().plus(known.control().cadence()).isBefore(clock.instant()))
              .orElse(true);
      if (due) {
        run(known.control());
      }
    }
  }

  private Known run(Control control) {
    var evidence = evidenceOf(control);
    var passed = !evidence.isEmpty() && evidence.stream().allMatch(Control.Evidence::held);
    var state = passed ? Control.State.PASS : Control.State.FAIL;
    var result = new Control.Result(control.id(), state, clock.instant(), evidence);
    store.keep(result);
    return new Known(control, state, Optional.of(result));
  }

  private static List<Control.Evidence> evidenceOf(Control control) {
    try {
      return control.check();
    } catch (RuntimeException e) {
      LOG.error("Control {} could not be checked", control.id(), e);
      var evidence = new ArrayList<Control.Evidence>();
      evidence.add(
          Control.Evidence.of(false, "检查本身出错，见运行日志", "The check itself failed, see the log"));
      return evidence;
    }
  }

  private Known known(Control control, Control.@Nullable Result result) {
    if (result == null) {
      return new Known(control, Control.State.STALE, Optional.empty());
    }
    var tooOld = result.checkedAt().plus(control.cadence().multipliedBy(2));
    var state = tooOld.isBefore(clock.instant()) ? Control.State.STALE : result.state();
    return new Known(control, state, Optional.of(result));
  }

  private List<Control> controls() {
    return registered.stream().sorted(Comparator.comparing(Controls::order)).toList();
  }

  /** A3.10 comes after A3.9. */
  private static String order(Control control) {
    var parts = control.id().split("\\.", 2);
    return parts[0] + "." + "0".repeat(3 - parts[1].length()) + parts[1];
  }
}
