package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.DataDirectory;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class VaultIT {
  private static final long NO_LIMIT = 1L << 40;
  private static final int FRAME = 65_536;

  @Autowired ApplicationContext platform;
  @Autowired Vault vault;
  @Autowired Keys keys;
  @Autowired Keys.Birth birth;
  @Autowired ObjectStore files;
  @Autowired ObjectRegister register;
  @Autowired Sweep sweep;
  @Autowired UnitOfWork units;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @Autowired DataDirectory data;
  @Autowired ManualClock clock;
  @TempDir Path scratch;

  private People bank;
  private Actor staff;

  @BeforeEach
  void anInstitution() {
    bank = new People(platform, "INTL");
    staff = bank.staff();
  }

  @ParameterizedTest
  @CsvSource({"INTL,0", "INTL,1", "INTL,65536", "INTL,65537", "SM,0", "SM,1000000"})
  void whatIsStoredIsReadAgain(String suite, int size) throws IOException {
    var actor = new People(platform, suite).staff();
    var content = Streams.random(size, 1).readAllBytes();
    var stored = store(actor, content);
    assertThat(stored.size()).isEqualTo(size);
    assertThat(stored.suite()).isEqualTo(suite);
    assertThat(stored.digest()).startsWith(suite.equals("SM") ? "sm3:" : "sha-256:");
    assertThat(read(actor, stored.id())).isEqualTo(content);
    assertThat(actor.call(() -> vault.get(stored.id()))).isEqualTo(stored);
  }

  @Test
  void writtenContentIsAsStoredContent() throws IOException {
    var content = Streams.random(200_000, 2).readAllBytes();
    var stored = store(staff, content);
    var written = staff.call(() -> vault.write(out -> out.write(content), NO_LIMIT));
    assertThat(written.digest()).isEqualTo(stored.digest());
    assertThat(read(staff, written.id())).isEqualTo(content);
    refused(
        Vault.TOO_LARGE, () -> staff.call(() -> vault.write(out -> out.write(content), 199_999)));
  }

  @Test
  void anotherInstitutionDoesNotEvenSeeTheObject() {
    var stored = store(staff, new byte[10]);
    var stranger = new People(platform, "INTL").staff();
    refused(Vault.UNKNOWN, () -> stranger.call(() -> vault.get(stored.id())));
    refused(Vault.UNKNOWN, () -> stranger.call(() -> vault.open(stored.id())));
    refused(
        Vault.UNKNOWN,
        () ->
            stranger.call(() -> {
              vault.erase(stored.id());
              return 0;
            }));
    assertThat(read(staff, stored.id())).hasSize(10);
  }

  @Test
  void fiveGibibytesAreRefusedAtTheFirstByteTooMany() {
    var content = Streams.random(5L << 30, 3);
    refused(Vault.TOO_LARGE, () -> staff.call(() -> vault.store(content, 1 << 20)));
    assertThat(content.position()).isLessThan((1 << 20) + (1 << 19));
    assertThat(filesOfBank()).isEmpty();
    assertThat(incoming()).isEmpty();
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() {
    refused(
        Vault.INTERRUPTED, () -> staff.call(() -> vault.store(Streams.broken(300_000), NO_LIMIT)));
    assertThat(filesOfBank()).isEmpty();
    assertThat(incoming()).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void aFullDiskIsToldAndLeavesNothing() throws IOException {
    var link = Files.createSymbolicLink(scratch.resolve("object"), Path.of("/dev/full"));
    var sealing = new Sealing(new FullStore(link), keys, birth);
    refused(
        Vault.NO_SPACE,
        () -> staff.call(() -> sealing.seal(new ByteArrayInputStream(new byte[1000]), NO_LIMIT)));
    assertThat(link).doesNotExist();
    assertThat(rows()).isZero();
  }

  /** A store whose disk is full: the kernel itself says so for this device. */
  private record FullStore(Path file) implements ObjectStore {
    @Override
    public Draft begin(Place place) throws IOException {
      return new FileDraft(file, FileChannel.open(file, StandardOpenOption.WRITE), () -> {});
    }

    @Override
    public InputStream read(Place place) {
      throw new AssertionError();
    }

    @Override
    public void delete(Place place) {
      throw new AssertionError();
    }

    @Override
    public int discardDrafts() {
      return 0;
    }

    @Override
    public List<Place> olderThan(Instant limit) {
      return List.of();
    }
  }

  @Test
  void aTransactionThatFailsTakesTheFileAlong() {
    assertThatThrownBy(() ->
            units.as(
                staff,
                () -> {
                  vault.store(new ByteArrayInputStream(new byte[10]), NO_LIMIT);
                  assertThat(filesOfBank()).hasSize(1);
                  throw new IllegalStateException("later");
                }))
        .hasMessage("later");
    assertThat(filesOfBank()).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void whatIsWrittenTogetherFailsTogether() {
    Consumer<StoredObject> failing =
        stored -> {
          throw new IllegalStateException("no");
        };
    assertThatThrownBy(() ->
            staff.call(
                () -> vault.store(new ByteArrayInputStream(new byte[10]), NO_LIMIT, failing)))
        .hasMessage("no");
    assertThat(filesOfBank()).isEmpty();
    assertThat(rows()).isZero();
  }

  @Test
  void anErasedObjectIsGoneAndItsFactsStay() throws IOException {
    var stored = store(staff, "content".getBytes(UTF_8));
    var copy = Files.readAllBytes(file(stored));
    erase(stored);
    refused(Vault.ERASED, () -> staff.call(() -> vault.open(stored.id())));
    assertThat(file(stored)).doesNotExist();
    Files.write(file(stored), copy);
    refused(Vault.ERASED, () -> staff.call(() -> vault.open(stored.id())));
    assertThat(staff.call(() -> vault.get(stored.id()))).isEqualTo(stored);
    assertThat(count("select count(*) from vault.object where wrapped is not null")).isZero();
  }

  @Test
  void erasingThatIsRolledBackErasesNothing() {
    var stored = store(staff, "content".getBytes(UTF_8));
    assertThatThrownBy(() ->
            units.as(
                staff,
                () -> {
                  vault.erase(stored.id());
                  throw new IllegalStateException("later");
                }))
        .hasMessage("later");
    assertThat(read(staff, stored.id())).isEqualTo("content".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"header", "body", "tail", "truncated", "swapped", "longer", "missing"})
  void damageOnTheDiskIsNoticedAndRaisesTheAlarm(String damage) throws IOException {
    var stored = store(staff, Streams.random(4L * FRAME, 5).readAllBytes());
    damage(file(stored), damage);
    refused(Vault.DAMAGED, () -> read(staff, stored.id()));
    var alarms =
        count(
            "select count(*) from audit.entry where action = 'vault.damage' and result = 'REFUSED'");
    assertThat(alarms).isEqualTo(1);
  }

  private static void damage(Path file, String damage) throws IOException {
    var bytes = Files.readAllBytes(file);
    var frame = FRAME + 16;
    switch (damage) {
      case "header" -> bytes[60] ^= 1;
      case "body" -> bytes[113 + frame + 100] ^= 4;
      case "tail" -> bytes[bytes.length - 1] ^= 1;
      case "truncated" -> bytes = java.util.Arrays.copyOf(bytes, 113 + 2 * frame);
      case "longer" -> bytes = java.util.Arrays.copyOf(bytes, bytes.length + 1);
      case "swapped" -> {
        var first = java.util.Arrays.copyOfRange(bytes, 113, 113 + frame);
        System.arraycopy(bytes, 113 + frame, bytes, 113, frame);
        System.arraycopy(first, 0, bytes, 113 + frame, frame);
      }
      default -> {}
    }
    Files.delete(file);
    if (!damage.equals("missing")) {
      Files.write(file, bytes);
    }
  }

  @Test
  void aFileOfAnotherObjectIsNotTakenForThisOne() throws IOException {
    var one = store(staff, "one".getBytes(UTF_8));
    var two = store(staff, "two".getBytes(UTF_8));
    Files.copy(file(two), file(one), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    refused(Vault.DAMAGED, () -> read(staff, one.id()));
  }

  @Test
  void aKeyMovedToAnotherObjectDoesNotOpenIt() {
    var one = store(staff, "one".getBytes(UTF_8));
    var two = store(staff, "two".getBytes(UTF_8));
    units.as(
        staff,
        () ->
            jdbc.sql(
                    "update vault.object set wrapped = (select wrapped from vault.object where id = ?)"
                        + " where id = ?")
                .param(two.id().value())
                .param(one.id().value())
                .update());
    refused(Vault.DAMAGED, () -> read(staff, one.id()));
  }

  @Test
  void largeContentTakesLittleMemory() throws IOException {
    var size = 256L << 20;
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadAllocatedBytes();
    var stored = staff.call(() -> vault.store(Streams.random(size, 6), NO_LIMIT));
    var read = 0L;
    var buffer = new byte[FRAME];
    try (var in = staff.call(() -> vault.open(stored.id()))) {
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        read += n;
      }
    }
    var allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(read).isEqualTo(size);
    assertThat(allocated).isLessThan(size / 4);
    erase(stored);
  }

  @Test
  void plaintextIsNowhereOnTheDisk() throws IOException {
    var canary = "canary-7f3a-not-to-be-found-on-any-disk";
    var stored = store(staff, canary.repeat(5000).getBytes(UTF_8));
    var raw =
        new String(Files.readAllBytes(file(stored)), java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(raw).doesNotContain("canary-7f3a");
  }

  @Test
  void theSweepTakesWhatNoRowKnows() throws IOException {
    var kept = store(staff, new byte[10]);
    var orphan =
        data.part("objects")
            .resolve(bank.institution().toString())
            .resolve(java.util.UUID.randomUUID().toString());
    Files.write(orphan, new byte[10]);
    var ahead = Duration.between(clock.instant(), Instant.now()).plusHours(7);
    assertThat(sweepAt(Duration.ofHours(-1000))).isZero();
    assertThat(sweepAt(ahead)).isPositive();
    assertThat(orphan).doesNotExist();
    assertThat(read(staff, kept.id())).hasSize(10);
  }

  private int sweepAt(Duration later) {
    var at = clock.instant().plus(later);
    return new Sweep(files, register, units, java.time.Clock.fixed(at, java.time.ZoneOffset.UTC))
        .run();
  }

  @Test
  void thirtyTwoFirstUploadsMakeOneKey() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = new ArrayList<Callable<StoredObject>>();
      for (var i = 0; i < 32; i++) {
        tasks.add(() -> store(staff, new byte[100]));
      }
      for (var done : pool.invokeAll(tasks)) {
        assertThat(read(staff, done.get().id())).hasSize(100);
      }
    }
    assertThat(count("select count(*) from vault.institution_key")).isEqualTo(1);
  }

  @Test
  void storingAndErasingAreWrittenDown() {
    var stored = store(staff, new byte[10]);
    erase(stored);
    assertThat(count("select count(*) from audit.entry where action = 'vault.store'")).isEqualTo(1);
    assertThat(count("select count(*) from audit.entry where action = 'vault.erase'")).isEqualTo(1);
    assertThat(
            count(
                "select count(*) from audit.change where relation = 'vault.object'"
                    + " and after ->> 'wrapped' like 'sha-256:%'"))
        .isEqualTo(1);
  }

  private StoredObject store(Actor actor, byte[] content) {
    return actor.call(() -> vault.store(new ByteArrayInputStream(content), NO_LIMIT));
  }

  private void erase(StoredObject stored) {
    staff.call(() -> {
      vault.erase(stored.id());
      return stored;
    });
  }

  private byte[] read(Actor actor, ObjectId id) {
    return actor.call(() -> {
      try (var in = vault.open(id)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }

  private Path file(StoredObject stored) {
    return data.part("objects")
        .resolve(stored.institution().toString())
        .resolve(stored.id().toString());
  }

  private List<Path> filesOfBank() {
    return list(data.part("objects").resolve(bank.institution().toString()));
  }

  private List<Path> incoming() {
    return list(data.part("objects").resolve(".incoming"));
  }

  private static List<Path> list(Path directory) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (var all = Files.list(directory)) {
      return all.toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private long rows() {
    return count("select count(*) from vault.object");
  }

  private long count(String sql) {
    return units.as(staff, () -> jdbc.sql(sql).query(Long.class).single());
  }

  private static void refused(Code code, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }
}
