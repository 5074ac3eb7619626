package org.xinqiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit finds every damaged object, by its path. */
class LogAuditTest {
  private static MemoryLog log(int size) {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, size));
    return log;
  }

  private static LogAudit.Outcome audit(MemoryLog log) {
    return LogAudit.run(log.trust(), log, (_, _) -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 66_000})
  void aWholeLogIsSound(int size) {
    MemoryLog log = log(size);
    List<Long> heard = new ArrayList<>();
    LogAudit.Outcome outcome = LogAudit.run(log.trust(), log, (entries, _) -> heard.add(entries));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            LogAudit.Outcome.Sound.class,
            sound -> {
              assertThat(sound.checkpoint().head()).isEqualTo(log.head);
              assertThat(sound.bundles()).isEqualTo((size + 255) / 256);
              assertThat(sound.tiles() + sound.bundles() + 1).isEqualTo(log.objects.size());
            });
    assertThat(heard).hasSize((size + 255) / 256).isSorted();
  }

  @Test
  void aLogThatGrewPastItsCheckpointIsStillSound() {
    MemoryLog log = log(100);
    byte[] older = log.objects.get("checkpoint");
    log.append(MemoryLog.entries(100, 300));
    log.objects.remove("tile/0/000.p/100");
    log.objects.put("checkpoint", older);
    assertThat(audit(log)).isInstanceOf(LogAudit.Outcome.Sound.class);
  }

  static Stream<String> objects() {
    return log(600).objects.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void everyFlippedByteIsFoundAtItsPlace(String path) {
    MemoryLog log = log(600);
    byte[] bytes = log.objects.get(path);
    for (int at = 2; at < bytes.length; at += 1 + bytes.length / 7) {
      bytes[at] ^= 0x10;
      assertThat(audit(log))
          .isInstanceOfSatisfying(
              LogAudit.Outcome.Broken.class,
              broken -> {
                String suspect =
                    path.startsWith("tile/entries") ? path.replace("entries", "0") + path : path;
                assertThat(suspect).contains(broken.where());
                assertThat(broken.why()).isNotBlank();
              });
      bytes[at] ^= 0x10;
    }
    assertThat(audit(log)).isInstanceOf(LogAudit.Outcome.Sound.class);
  }

  @ParameterizedTest
  @MethodSource("objects")
  void everyMissingObjectIsNamed(String path) {
    MemoryLog log = log(600);
    log.objects.remove(path);
    assertThat(audit(log)).isEqualTo(new LogAudit.Outcome.Broken(path, "is missing"));
  }

  @Test
  void aRewrittenLogWithFreshTilesDoesNotMatchTheOldCheckpoint() {
    MemoryLog honest = log(600);
    MemoryLog forged = new MemoryLog();
    List<byte[]> entries = MemoryLog.entries(0, 600);
    entries.set(300, "rewritten".getBytes());
    forged.append(entries);
    forged.objects.put("checkpoint", honest.objects.get("checkpoint"));
    assertThat(audit(forged))
        .isInstanceOfSatisfying(
            LogAudit.Outcome.Broken.class,
            broken -> assertThat(broken.why()).contains("the entries hash to"));
  }

  @Test
  void anotherKeyIsNotTrusted() {
    MemoryLog log = log(3);
    NoteVerifier stranger = new MemoryLog(MemoryLog.ORIGIN, 8).trust();
    assertThat(LogAudit.run(stranger, log, (_, _) -> {}))
        .isEqualTo(new LogAudit.Outcome.Broken("checkpoint", "signature: no trusted key signed"));
  }

  @Test
  void theWrongLeafIsPointedAt() {
    MemoryLog log = log(600);
    log.objects.get("tile/0/001")[32 * 7] ^= 1;
    assertThat(audit(log))
        .isEqualTo(
            new LogAudit.Outcome.Broken(
                "tile/0/001", "hash 7 is not what the entries below it hash to (entry 263)"));
  }
}
