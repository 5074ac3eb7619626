package org.xinqiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A log grown batch by batch is the log built at once. */
class IntegratorTest {
  static Stream<Integer> seeds() {
    return IntStream.range(0, 100).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void growingInBatchesEqualsBuildingAtOnce(int seed) {
    Random random = new Random(seed);
    MemoryLog grown = new MemoryLog();
    while (grown.head.size() < 1500) {
      int begin = (int) grown.head.size();
      TreeHead before = grown.head;
      Integration batch = grown.append(MemoryLog.entries(begin, begin + 1 + random.nextInt(700)));
      assertThat(batch.from()).isEqualTo(before);
      ConsistencyProof proof = new TileTree(grown, grown.head.size()).consistency(before.size());
      assertThat(proof.verify(before.root(), grown.head.root()))
          .isEqualTo(new Verification.Valid());
    }
    int size = (int) grown.head.size();
    MemoryLog built = new MemoryLog();
    built.append(MemoryLog.entries(0, size));
    assertThat(grown.head).isEqualTo(built.head);
    assertThat(grown.head.root()).isEqualTo(MerkleTree.root(MemoryLog.leaves(size)));
    // What was built at once has no partial tiles of sizes in between; the rest is byte-equal.
    built.objects.forEach((path, bytes) -> assertThat(grown.objects.get(path)).isEqualTo(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 511, 512, 65_536, 65_537})
  void itReadsTheRightEdgeOnly(int size) {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, size));
    log.reads.clear();
    log.append(MemoryLog.entries(size, size + 300));
    assertThat(log.reads).hasSizeLessThanOrEqualTo(4).allMatch(path -> path.contains(".p/"));
  }

  @Test
  void everyLeafOfAGrownLogCanBeProved() {
    MemoryLog log = new MemoryLog();
    for (int begin = 0; begin < 1000; begin += 125) {
      log.append(MemoryLog.entries(begin, begin + 125));
    }
    TileTree tree = new TileTree(log, 1000);
    List<byte[]> entries = MemoryLog.entries(0, 1000);
    for (int i = 0; i < 1000; i++) {
      assertThat(tree.inclusion(i).verify(Hashes.leaf(entries.get(i)), log.head.root()))
          .isEqualTo(new Verification.Valid());
      assertThat(tree.entry(i)).isEqualTo(entries.get(i));
      assertThat(tree.leaf(i)).isEqualTo(Hashes.leaf(entries.get(i)));
    }
  }

  @Test
  void anOlderSizeIsReadFromFullTilesWhenItsPartialOnesAreGone() {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, 100));
    TreeHead older = log.head;
    log.append(MemoryLog.entries(100, 600));
    log.objects.remove("tile/0/000.p/100");
    log.objects.remove("tile/entries/000.p/100");
    TileTree tree = new TileTree(log, 100);
    assertThat(tree.root()).isEqualTo(older.root());
    assertThat(tree.entry(99)).isEqualTo("entry 99".getBytes());
  }

  @Test
  void nothingNewWritesNothing() {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, 10));
    Integration none = Integrator.integrate(log.head, log, List.of());
    assertThat(none.to()).isEqualTo(log.head);
    assertThat(none.tiles()).isEmpty();
    assertThat(none.bundles()).isEmpty();
  }

  @Test
  void anInterruptedBatchCanBeRepeated() {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, 300));
    Integration first = Integrator.integrate(log.head, log, MemoryLog.entries(300, 700));
    Map<String, byte[]> before = new TreeMap<>(log.objects);
    log.objects.putAll(first.bundles());
    Integration again = Integrator.integrate(log.head, log, MemoryLog.entries(300, 700));
    assertThat(again.to()).isEqualTo(first.to());
    again.tiles().forEach((path, bytes) -> assertThat(bytes).isEqualTo(first.tiles().get(path)));
    assertThat(log.objects).containsAllEntriesOf(before);
  }

  @Test
  void aDamagedEdgeIsNeverBuiltOn() {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, 300));
    log.objects.get("tile/0/001.p/44")[5] ^= 1;
    assertRefuses(log, "checkpoint", "the stored edge hashes to");
    log.objects.get("tile/0/001.p/44")[5] ^= 1;
    log.objects.get("tile/entries/001.p/44")[5] ^= 1;
    assertRefuses(log, "tile/entries/001.p/44", "do not hash to the tile");
    log.objects.remove("tile/entries/001.p/44");
    assertRefuses(log, "tile/entries/001.p/44", "is missing");
    log.objects.remove("tile/0/001.p/44");
    assertRefuses(log, "tile/0/001.p/44", "is missing");
    log.objects.put("tile/0/001.p/44", new byte[3]);
    assertRefuses(log, "tile/0/001.p/44", "has 3 bytes");
  }

  private static void assertRefuses(MemoryLog log, String path, String why) {
    assertThatThrownBy(() -> log.append(MemoryLog.entries(300, 301)))
        .isInstanceOfSatisfying(
            BrokenLogException.class,
            broken -> {
              assertThat(broken.path()).isEqualTo(path);
              assertThat(broken.why()).contains(why);
            });
  }

  @Test
  void anEntryMayBe65535BytesAndNotOneMore() {
    MemoryLog log = new MemoryLog();
    log.append(List.of(new byte[0], new byte[65_535]));
    assertThat(new TileTree(log, 2).entry(1)).hasSize(65_535);
    assertThat(new TileTree(log, 2).entry(0)).isEmpty();
    assertThatThrownBy(() -> log.append(List.of(new byte[65_536])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBundleThatEndsEarlyIsRefused() {
    byte[] bundle = EntryBundle.encode(MemoryLog.entries(0, 2));
    for (int length = 0; length < bundle.length; length++) {
      boolean whole = length == bundle.length / 2;
      Parsed<List<byte[]>> cut = EntryBundle.decode(java.util.Arrays.copyOf(bundle, length));
      assertThat(cut instanceof Parsed.Malformed).isEqualTo(!whole);
    }
    assertThat(EntryBundle.decode(new byte[2 * 257])).isInstanceOf(Parsed.Malformed.class);
  }
}
