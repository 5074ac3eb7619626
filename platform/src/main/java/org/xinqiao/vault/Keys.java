package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.crypto.KeyMaterial;
import org.xinqiao.crypto.Suite;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Suites;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Keys of the current actor's institution. A key is made at its first use and in a transaction of
 * its own: whatever becomes of the work that needed it, the key stays.
 */
@Component
class Keys {
  private final KeyRows rows;
  private final RootKey root;
  private final Suites suites;
  private final UnitOfWork units;
  private final Audit audit;
  private final Birth birth;

  Keys(KeyRows rows, RootKey root, Suites suites, UnitOfWork units, Audit audit, Birth birth) {
    this.rows = rows;
    this.root = root;
    this.suites = suites;
    this.units = units;
    this.audit = audit;
    this.birth = birth;
  }

  /** Where ids and times of new keys come from. */
  @Component
  record Birth(Ids ids, Clock clock) {}

  /**
   * The key for new objects, of the suite the institution uses now; for the caller to close. Each
   * look is a transaction of its own unless one is running: a connection held while waiting for
   * another would let many first uses starve each other.
   */
  public InstitutionKey current() {
    var institution = Actor.current().institution();
    var known = look(institution);
    if (known.isEmpty()) {
      units.apart(() -> create(institution, suite(institution)));
      known = look(institution);
    }
    return unwrapped(known.orElseThrow());
  }

  private Optional<KeyRows.Row> look(InstitutionId institution) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? rows.institutionKey(institution, suite(institution))
        : units.apart(() -> rows.institutionKey(institution, suite(institution)));
  }

  private Suite suite(InstitutionId institution) {
    return Suite.valueOf(suites.suiteOf(institution));
  }

  /** The institution's key with this id, for the caller to close; empty when it has none such. */
  @Transactional
  public Optional<InstitutionKey> of(UUID id) {
    return rows.institutionKey(Actor.current().institution(), id).map(this::unwrapped);
  }

  private boolean create(InstitutionId institution, Suite suite) {
    var id = birth.ids().next();
    try (var fresh = KeyMaterial.generate()) {
      var wrapped = root.wrap(suite, fresh, context(institution, id).getBytes(UTF_8));
      var row = new KeyRows.Row(institution, id, suite, wrapped);
      var added = rows.addInstitutionKey(row, birth.clock().instant());
      if (added) {
        audit.append(Act.of("vault.create-key").with("key", id).with("suite", suite.id()));
      }
      return added;
    }
  }

  private InstitutionKey unwrapped(KeyRows.Row row) {
    var context = context(row.institution(), row.id());
    var key = InstitutionKey.opened(root.unwrap(row.wrapped(), context.getBytes(UTF_8)), context);
    return new InstitutionKey(row.id(), row.suite(), key);
  }

  private static String context(InstitutionId institution, UUID id) {
    return "institution-key " + institution + " " + id;
  }
}
