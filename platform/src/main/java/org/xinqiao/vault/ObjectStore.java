package org.xinqiao.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.xinqiao.kernel.InstitutionId;

/** Where the vault's ciphertext lies. Sees no plaintext and no key. */
public interface ObjectStore {
  /** Begins an object that nobody can read before it is published. */
  Draft begin(Place place) throws IOException;

  /**
   * Reads a published object.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  InputStream read(Place place) throws IOException;

  /** Removes a published object; nothing happens when there is none. */
  void delete(Place place) throws IOException;

  /** Removes what uploads left that the end of the process cut short. Returns how many. */
  int discardDrafts() throws IOException;

  /** Published objects last written before {@code limit}, in no order. */
  List<Place> olderThan(Instant limit) throws IOException;

  /** The place of an object. */
  record Place(InstitutionId institution, ObjectId id) {}

  /** An object being written. Closing an unpublished draft removes it. */
  interface Draft extends AutoCloseable {
    /** Where the bytes go; throws {@link NoSpaceException} when there is no room. */
    OutputStream out();

    /** Makes the object durable, then visible as a whole. */
    void publish() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** The store has no room left. */
  final class NoSpaceException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What the file system said. */
    public NoSpaceException(IOException cause) {
      super(cause);
    }
  }
}
