/** Keys, envelopes, signatures and hashes in two suites; knows no clock, network or database. */
@NullMarked
package org.xinqiao.crypto;

import org.jspecify.annotations.NullMarked;
