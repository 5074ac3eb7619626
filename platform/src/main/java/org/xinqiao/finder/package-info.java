/**
 * Finder (全局搜索): one question over what the person may see anyway. It keeps no rows and knows no
 * rights of its own; each chapter's front door answers for itself.
 */
@ApplicationModule(
    displayName = "Finder",
    allowedDependencies = {
      "kernel",
      "audit",
      "approval",
      "institution",
      "account",
      "access",
      "vault",
      "screening",
      "catalogue",
      "provenance",
      "publication",
      "exchange"
    })
@NullMarked
package org.xinqiao.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
