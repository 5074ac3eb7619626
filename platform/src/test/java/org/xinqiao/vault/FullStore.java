package org.xinqiao.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** A store whose disk is full: the kernel itself says so for this device. */
record FullStore(Path file) implements ObjectStore {
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
