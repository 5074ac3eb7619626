package org.xinqiao.kernel.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.kernel.Clause;
import org.xinqiao.kernel.Clauses;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Controls;
import org.xinqiao.kernel.Text;

/** The states of the controls, readable by every member. */
@RestController
@RequestMapping("/api/v1/controls")
class ControlController {
  private final Controls controls;
  private final Clauses clauses;

  ControlController(Controls controls, Clauses clauses) {
    this.controls = controls;
    this.clauses = clauses;
  }

  record ControlView(
      String id,
      Control.State state,
      @Nullable Instant checkedAt,
      List<Control.Evidence> evidence,
      Text title) {}

  @GetMapping
  List<ControlView> all() {
    Controls.READ.require();
    return controls.all().stream().map(ControlController::view).toList();
  }

  /** Every clause of the standard, also those that no control checks yet. */
  @GetMapping("/clauses")
  List<Clause> clauses() {
    Controls.READ.require();
    return clauses.all();
  }

  @PostMapping("/{id}/run")
  ControlView run(@PathVariable String id) {
    Controls.RUN.require();
    return view(controls.run(id));
  }

  private static ControlView view(Controls.Known known) {
    return new ControlView(
        known.control().id(),
        known.state(),
        known.result().map(Control.Result::checkedAt).orElse(null),
        known.result().map(Control.Result::evidence).orElse(List.of()),
        known.control().title());
  }
}
