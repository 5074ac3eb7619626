/**
 * The catalogue (数据目录): what data there is, whose, of which category and grade. A grade never falls
 * without approval and cannot be changed behind the platform's back. Clauses B1.4, C1.
 */
@ApplicationModule(
    displayName = "Catalogue",
    allowedDependencies = {
      "kernel",
      "audit",
      "approval",
      "institution",
      "account",
      "access",
      "vault",
      "screening"
    })
@NullMarked
package org.xinqiao.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
