/**
 * Screening (内容检测): takes content in, reads it in a process apart, says what it holds and how it
 * should be graded, and makes the pages and masked copies that go out. Clauses A3.1, A3.8.
 */
@ApplicationModule(
    displayName = "Screening",
    allowedDependencies = {"kernel", "audit", "vault"})
@NullMarked
package org.xinqiao.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
