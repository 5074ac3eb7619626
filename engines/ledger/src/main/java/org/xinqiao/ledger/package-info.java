/**
 * An append-only Merkle log in the public C2SP formats: entries become tiles, tiles a checkpoint, a
 * checkpoint proofs that anyone checks offline. Pure: no clock, no files, no network.
 */
@NullMarked
package org.xinqiao.ledger;

import org.jspecify.annotations.NullMarked;
