/**
 * People and how they get in: natural persons, accounts, roles, passwords, sessions, and the set-up
 * of the three administrators (三员). Clauses A1.2, A1.3, A1.6, A1.7, A2.2, B1.3, F3.1.
 */
@ApplicationModule(
    displayName = "Account",
    allowedDependencies = {"kernel", "audit", "approval", "institution"})
@NullMarked
package org.xinqiao.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
