/**
 * Exchange (数据交换): nothing crosses between two institutions but under an agreement in force, masked
 * as it says, and every look at what crossed is written down first. Clauses B1.7, C3.2, C3.6, F3.5.
 */
@ApplicationModule(
    displayName = "Exchange",
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
      "publication"
    })
@NullMarked
package org.xinqiao.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
