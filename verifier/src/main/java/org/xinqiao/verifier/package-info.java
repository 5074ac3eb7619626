/**
 * The command line that checks a proof, a passport bundle or a whole log, trusting nothing but a
 * key that its user brings. Needs the ledger engine and the JDK only.
 */
@NullMarked
package org.xinqiao.verifier;

import org.jspecify.annotations.NullMarked;
