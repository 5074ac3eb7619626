package org.xinqiao.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Access;
import org.xinqiao.kernel.ConfidentialityLevel;

/** How far I may read. */
@RestController
@RequestMapping("/api/v1/me/clearance")
class ClearanceController {
  private final Access access;

  ClearanceController(Access access) {
    this.access = access;
  }

  /** {@code level} is absent for whoever reads no business data. */
  record ClearanceView(@Nullable ConfidentialityLevel level) {}

  @GetMapping
  ClearanceView look() {
    return new ClearanceView(access.clearance().orElse(null));
  }
}
