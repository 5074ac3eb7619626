/**
 * Publication (发布审核): data leave their author's hands only after 部门初审, 负责人复审 and 合规终审 by three
 * different people on the same content. Clauses A3.2 to A3.5.
 */
@ApplicationModule(
    displayName = "Publication",
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
      "provenance"
    })
@NullMarked
package org.xinqiao.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
