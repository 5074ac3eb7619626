package org.xinqiao.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.InstitutionId;

class FileObjectStoreTest {
  /** What the store hands to the disk at once. */
  private static final int PART = 1 << 20;

  @TempDir Path root;
  private FileObjectStore store;
  private final ObjectStore.Place place =
      new ObjectStore.Place(new InstitutionId(UUID.randomUUID()), new ObjectId(UUID.randomUUID()));

  @BeforeEach
  void open() throws IOException {
    store = new FileObjectStore(root);
  }

  @Test
  void anObjectAppearsOnlyWhenPublished() throws IOException {
    try (var draft = store.begin(place)) {
      draft.out().write(new byte[] {1, 2, 3});
      assertThatThrownBy(() -> store.read(place)).isInstanceOf(NoSuchFileException.class);
      draft.publish();
    }
    try (var in = store.read(place)) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
    assertThat(files(".incoming")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 4097})
  void everyByteArrivesInItsPlaceWhateverThePieces(int size) throws IOException {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    try (var draft = store.begin(place)) {
      draft.out().write(content, 0, size / 3);
      draft.out().write(content, size / 3, size - size / 3);
      draft.publish();
    }
    try (var in = store.read(place)) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void aDiskThatIsFullInTheMiddleIsHeardOf() throws IOException {
    var link = Files.createSymbolicLink(root.resolve("full"), Path.of("/dev/full"));
    var channel = FileChannel.open(link, StandardOpenOption.WRITE);
    try (var draft = new FileDraft(link, channel, () -> {})) {
      assertThatThrownBy(
              () -> {
                draft.out().write(new byte[3 * PART]);
                draft.publish();
              })
          .isInstanceOf(ObjectStore.NoSpaceException.class);
    }
    assertThat(link).doesNotExist();
  }

  @Test
  void anUnpublishedDraftLeavesNothing() throws IOException {
    try (var draft = store.begin(place)) {
      draft.out().write(7);
    }
    assertThat(files(".incoming")).isEmpty();
    assertThat(store.olderThan(Instant.MAX)).isEmpty();
  }

  @Test
  void draftsLeftByACrashAreDiscarded() throws IOException {
    Files.write(root.resolve(".incoming").resolve(UUID.randomUUID().toString()), new byte[10]);
    assertThat(store.discardDrafts()).isEqualTo(1);
    assertThat(store.discardDrafts()).isZero();
    assertThat(files(".incoming")).isEmpty();
  }

  @Test
  void anIdIsUsedOnce() throws IOException {
    try (var draft = store.begin(place)) {
      assertThatThrownBy(() -> store.begin(place)).isInstanceOf(IOException.class);
      draft.publish();
    }
  }

  @Test
  void onlyTheOwnerMayReadTheFile() throws IOException {
    publish();
    var file = root.resolve(place.institution().toString()).resolve(place.id().toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void deletingTwiceIsAsDeletingOnce() throws IOException {
    publish();
    store.delete(place);
    store.delete(place);
    assertThatThrownBy(() -> store.read(place)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void objectsAreFoundByAgeAndStrangeFilesAreNotOurs() throws IOException {
    publish();
    var directory = root.resolve(place.institution().toString());
    Files.write(directory.resolve("notes.txt"), new byte[1]);
    Files.createDirectories(root.resolve("lost+found"));
    var file = directory.resolve(place.id().toString());
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(store.olderThan(Instant.parse("2026-01-01T00:00:01Z"))).containsExactly(place);
    assertThat(store.olderThan(Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
  }

  private void publish() throws IOException {
    try (var draft = store.begin(place)) {
      draft.out().write(1);
      draft.publish();
    }
  }

  private List<Path> files(String directory) throws IOException {
    try (Stream<Path> all = Files.list(root.resolve(directory))) {
      return all.toList();
    }
  }
}
