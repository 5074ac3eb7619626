package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.CanonicalJson;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.Json;
import org.xinqiao.ledger.Parsed;

@PlatformTest
class ObjectChainIT {
  @Autowired Audit audit;
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;

  private final Actor actor = Actor.system("test", new InstitutionId(UUID.randomUUID()));
  private final String object = "xq" + Secrets.readable(26);

  @Test
  void eachEntryAboutADatumNamesTheOneBefore() {
    append();
    append();
    append();

    var history = unit.as(actor, () -> audit.history(object));

    assertThat(history).hasSize(3);
    assertThat(previous(history.get(0))).isNull();
    for (var i = 1; i < history.size(); i++) {
      assertThat(previous(history.get(i)))
          .isEqualTo(Hashes.leaf(history.get(i - 1).body()).base64());
    }
  }

  @Test
  void aSecondEntryWaitsForTheFirstToCommit() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var second =
          unit.as(
              actor,
              () -> {
                audit.append(Act.of("test.first").on(object));
                var waiting = threads.submit(this::append);
                awaitALockWaiter();
                return waiting;
              });
      second.get();
    }
    var history = unit.as(actor, () -> audit.history(object));
    assertThat(previous(history.get(1))).isEqualTo(Hashes.leaf(history.get(0).body()).base64());
  }

  private void append() {
    unit.as(actor, () -> audit.append(Act.of("test.act").on(object)));
  }

  private void awaitALockWaiter() {
    var waiters = 0L;
    while (waiters == 0) {
      waiters =
          jdbc.sql("select count(*) from pg_locks where not granted").query(Long.class).single();
    }
  }

  private static String previous(Recorded entry) {
    if (CanonicalJson.parse(entry.body()) instanceof Parsed.Read<Json>(Json.Obj leaf)) {
      return leaf.text("object_prev").orElse(null);
    }
    throw new AssertionError("not canonical JSON");
  }
}
