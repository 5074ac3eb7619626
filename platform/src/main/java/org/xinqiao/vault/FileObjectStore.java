package org.xinqiao.vault;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xinqiao.kernel.InstitutionId;

/**
 * Objects as files, a directory for each institution. A file appears under its name only when all
 * its bytes are on the disk.
 */
final class FileObjectStore implements ObjectStore {
  private static final String INCOMING = ".incoming";
  private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Path root;
  private final Path incoming;

  FileObjectStore(Path root) throws IOException {
    this.root = root;
    this.incoming = Files.createDirectories(root.resolve(INCOMING));
  }

  @Override
  public Draft begin(Place place) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var file = incoming.resolve(place.id().toString());
    try {
      var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), owner);
      return new FileDraft(file, channel, () -> publish(file, place));
    } catch (IOException e) {
      throw FileDraft.explained(e, incoming);
    }
  }

  private void publish(Path file, Place place) throws IOException {
    var directory = directory(place.institution());
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      force(root);
    }
    Files.move(file, path(place), ATOMIC_MOVE);
    // The name is durable only when the directory that holds it is.
    force(directory);
  }

  @Override
  public InputStream read(Place place) throws IOException {
    return Files.newInputStream(path(place));
  }

  @Override
  public void delete(Place place) throws IOException {
    if (Files.deleteIfExists(path(place))) {
      force(directory(place.institution()));
    }
  }

  @Override
  public int discardDrafts() throws IOException {
    var count = 0;
    try (var left = Files.newDirectoryStream(incoming)) {
      for (var file : left) {
        Files.delete(file);
        count++;
      }
    }
    return count;
  }

  @Override
  public List<Place> olderThan(Instant limit) throws IOException {
    var found = new ArrayList<Place>();
    for (var directory : named(root)) {
      var institution = InstitutionId.parse(directory.getFileName().toString());
      for (var file : named(directory)) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          var id = new ObjectId(UUID.fromString(file.getFileName().toString()));
          found.add(new Place(institution, id));
        }
      }
    }
    return found;
  }

  /** Entries named by a UUID; whatever else lies there is not ours. */
  private static List<Path> named(Path directory) throws IOException {
    DirectoryStream.Filter<Path> ours = path -> path.getFileName().toString().matches(UUID_SHAPE);
    var entries = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(directory, ours)) {
      all.forEach(entries::add);
    }
    return entries;
  }

  private Path directory(InstitutionId institution) {
    return root.resolve(institution.toString());
  }

  private Path path(Place place) {
    return directory(place.institution()).resolve(place.id().toString());
  }

  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }
}
