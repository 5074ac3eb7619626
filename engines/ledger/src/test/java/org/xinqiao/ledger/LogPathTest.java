package org.xinqiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths of C2SP tlog-tiles. */
class LogPathTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1234067, 256, tile/0/x001/x234/067",
    "0, 0, 256, tile/0/000",
    "0, 273, 112, tile/0/273.p/112",
    "1, 1, 17, tile/1/001.p/17",
    "2, 0, 1, tile/2/000.p/1",
    "63, 999, 255, tile/63/999.p/255",
    "5, 1000, 256, tile/5/x001/000",
  })
  void tilesHaveThePathsOfTheSpecification(int level, long index, int width, String path) {
    TileCoordinates tile = new TileCoordinates(level, index, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(LogPath.parse(path)).isEqualTo(new Parsed.Read<LogPath>(tile));
  }

  @Test
  void bundlesHaveThePathsOfTheSpecification() {
    BundleCoordinates bundle = new BundleCoordinates(1234067, 8);
    assertThat(bundle.path()).isEqualTo("tile/entries/x001/x234/067.p/8");
    assertThat(LogPath.parse(bundle.path())).isEqualTo(new Parsed.Read<LogPath>(bundle));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "checkpoint",
        "tile",
        "tile/0",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/x000/000",
        "tile/0/x000/x001/000",
        "tile/0/001/000",
        "tile/0/x001",
        "tile/0/x001/x002",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/999",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000/",
        "/tile/0/000",
        "tile/0/../000",
        "tile/entries/000.p/256",
        "tile/Entries/000",
        "tile/0/٠٠٠",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        "tile/0/000\n",
      })
  void everyOtherSpellingIsRefused(String path) {
    assertThat(LogPath.parse(path)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void aLogOf70000LeavesHasTheTilesOfTheSpecification() {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, 70_000));
    assertThat(count(log, "tile/0/")).isEqualTo(274);
    assertThat(log.objects).containsKeys("tile/0/272", "tile/0/273.p/112");
    assertThat(count(log, "tile/1/")).isEqualTo(2);
    assertThat(log.objects).containsKeys("tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    assertThat(count(log, "tile/2/")).isEqualTo(1);
    assertThat(count(log, "tile/3/")).isZero();
    assertThat(count(log, "tile/entries/")).isEqualTo(274);
    assertThat(log.objects.get("tile/0/000")).hasSize(8192);
    assertThat(new TileTree(log, 70_000).root()).isEqualTo(log.head.root());
    assertThat(LogPath.widthAt(273, 70_000)).isEqualTo(112);
    assertThat(TileCoordinates.of(1, 1, 70_000).width()).isEqualTo(17);
  }

  @Test
  void aLogOf256LeavesHasOneFullTileAndOneHashAbove() {
    MemoryLog log = new MemoryLog();
    log.append(MemoryLog.entries(0, 256));
    assertThat(log.objects.keySet())
        .containsExactlyInAnyOrder(
            "checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000");
    assertThat(log.objects.get("tile/1/000.p/1")).isEqualTo(log.head.root().bytes());
  }

  static Stream<Long> indexes() {
    return new Random(5).longs(200, 0, 1L << 55).boxed();
  }

  @ParameterizedTest
  @MethodSource("indexes")
  void everyIndexComesBack(long index) {
    LogPath path = new TileCoordinates(3, index, 200);
    assertThat(LogPath.parse(path.path()).orThrow()).isEqualTo(path);
  }

  @Test
  void coordinatesOutsideALogAreTheCallersBug() {
    assertThatThrownBy(() -> new TileCoordinates(64, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TileCoordinates(0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BundleCoordinates(-1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> LogPath.widthAt(1, 256)).isInstanceOf(IllegalArgumentException.class);
  }

  private static long count(MemoryLog log, String prefix) {
    return log.objects.keySet().stream().filter(path -> path.startsWith(prefix)).count();
  }
}
