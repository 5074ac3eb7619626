package org.xinqiao.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object's row: its facts, and its key wrapped by the institution key named; null when erased.
 */
@SuppressWarnings("ArrayRecordComponent")
record ObjectRow(StoredObject facts, UUID institutionKey, byte @Nullable [] wrapped) {
  ObjectStore.Place place() {
    return new ObjectStore.Place(facts.institution(), facts.id());
  }
}
