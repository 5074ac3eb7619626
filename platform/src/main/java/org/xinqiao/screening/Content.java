package org.xinqiao.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.vault.StoredObject;

/**
 * Content taken in, with its latest screening.
 *
 * @param id names it
 * @param object where it lies in the vault
 * @param file what the sender called it
 * @param receipt who brought it
 * @param screened what was found
 */
public record Content(
    Id id, StoredObject object, FileFacts file, Receipt receipt, Screened screened) {

  /** Names received content. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * A file's name and types.
   *
   * @param name as the sender gave it, checked
   * @param declaredType media type as the sender gave it
   */
  public record FileFacts(String name, String declaredType) {}

  /** The account that brought it and its department at that moment. */
  public record Receipt(UUID account, @Nullable UUID department) {}

  /** File name. */
  public String fileName() {
    return file.name();
  }

  /** Media type found from the content; the declared one while it has not been read. */
  public String mediaType() {
    return screened.mediaType();
  }

  /** What screening came to. */
  public Verdict verdict() {
    return screened.verdict();
  }

  /** The least grades the content calls for. */
  public GradeVector suggestion() {
    return screened.suggestion().grades();
  }

  /** Digest of the content, with its algorithm. */
  public String digest() {
    return object.digest();
  }
}
