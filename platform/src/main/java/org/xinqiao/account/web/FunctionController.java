package org.xinqiao.account.web;

import java.util.Collections;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.account.HeldFunctions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;

/** What can be done on the platform and who may: no secret, so that every "no" can be explained. */
@RestController
@RequestMapping("/api/v1/functions")
class FunctionController {
  private final HeldFunctions functions;

  FunctionController(HeldFunctions functions) {
    this.functions = functions;
  }

  /** {@code roles} in the order of their standing; {@code held} by the person who asks. */
  record FunctionView(String id, Text name, List<Role> roles, boolean held) {
    static FunctionView of(FunctionPermission function) {
      var held = !Collections.disjoint(Actor.current().roles(), function.roles());
      var roles = function.roles().stream().sorted().toList();
      return new FunctionView(function.id(), function.name(), roles, held);
    }
  }

  @GetMapping
  List<FunctionView> list() {
    return functions.declared().stream().map(FunctionView::of).toList();
  }
}
