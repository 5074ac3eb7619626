package org.xinqiao.vault;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Problem;

/** The rows of stored objects, and their files where row and file must live or die together. */
@Component
class ObjectRegister {
  private static final Logger LOG = LoggerFactory.getLogger(ObjectRegister.class);

  private final ObjectRows rows;
  private final ObjectStore files;
  private final Audit audit;
  private final Keys.Birth birth;

  ObjectRegister(ObjectRows rows, ObjectStore files, Audit audit, Keys.Birth birth) {
    this.rows = rows;
    this.files = files;
    this.audit = audit;
    this.birth = birth;
  }

  /** Enters a published file; should the transaction fail, the file goes, too. */
  @Transactional
  StoredObject enter(ObjectRow row, Consumer<StoredObject> together) {
    after(TransactionSynchronization.STATUS_ROLLED_BACK, row.place());
    rows.insert(row);
    var facts = row.facts();
    audit.append(
        Act.of("vault.store")
            .with("stored", facts.id())
            .with("size", facts.size())
            .content(facts.digest()));
    together.accept(facts);
    return facts;
  }

  @Transactional(readOnly = true)
  Optional<ObjectRow> find(ObjectId id) {
    return rows.find(id);
  }

  /** Whether the object's file is still of use. */
  @Transactional(readOnly = true)
  boolean needs(ObjectId id) {
    return rows.find(id).filter(row -> row.wrapped() != null).isPresent();
  }

  /** Destroys the key now and the file once that is certain. */
  @Transactional
  void erase(ObjectId id) {
    var row = rows.find(id).orElseThrow(() -> new Problem(VaultCodes.UNKNOWN));
    if (rows.erase(id, birth.clock().instant())) {
      after(TransactionSynchronization.STATUS_COMMITTED, row.place());
      audit.append(Act.of("vault.erase").with("stored", id.value()).content(row.facts().digest()));
    }
  }

  private void after(int outcome, ObjectStore.Place place) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == outcome) {
              remove(place);
            }
          }
        });
  }

  /** A file without a row or without a key is unreadable already; the sweep tries again. */
  void remove(ObjectStore.Place place) {
    try {
      files.delete(place);
    } catch (IOException e) {
      LOG.warn("Object file {} could not be removed yet", place.id(), e);
    }
  }
}
