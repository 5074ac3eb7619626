/**
 * The workbench (工作台): what waits for a person, and what a person is told. Notices are written in
 * the transaction of what they tell of, so that neither is without the other. Clauses A2.6, A2.7.
 */
@ApplicationModule(
    displayName = "Workbench",
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
package org.xinqiao.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
