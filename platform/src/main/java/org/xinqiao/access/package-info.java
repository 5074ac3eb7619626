/**
 * Who may do what with which datum: the one decision point, the list of executives, and who sits
 * where when something is approved. Clauses B1.4 to B1.7.
 */
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"kernel", "audit", "approval", "institution", "account"})
@NullMarked
package org.xinqiao.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
