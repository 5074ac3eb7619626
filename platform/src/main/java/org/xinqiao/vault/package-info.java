/**
 * The vault (密文库): content lies here encrypted, each object under a key of its own, that key under
 * the institution's, and that under the root key. Clauses C2.1, C2.2, F3.1.
 */
@ApplicationModule(
    displayName = "Vault",
    allowedDependencies = {"kernel", "audit"})
@NullMarked
package org.xinqiao.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
