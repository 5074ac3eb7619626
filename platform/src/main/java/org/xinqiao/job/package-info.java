/**
 * Background jobs (后台任务): work that a person asks for, that takes longer than they wait, and whose
 * result only they fetch. Every export is an entry of the operation log. Clauses A2.5, C3.9.
 */
@ApplicationModule(
    displayName = "Job",
    allowedDependencies = {"kernel", "audit", "institution", "account", "vault"})
@NullMarked
package org.xinqiao.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
