/**
 * Provenance (数据溯源): every datum has a digital identity from the moment it exists, and a passport
 * in which each step of its life is one provable line. Clauses C3.2 to C3.4, F3.2.
 */
@ApplicationModule(
    displayName = "Provenance",
    allowedDependencies = {
      "kernel",
      "audit",
      "approval",
      "institution",
      "account",
      "access",
      "vault",
      "screening",
      "catalogue"
    })
@NullMarked
package org.xinqiao.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
