package org.xinqiao.screening;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingReceipt;
import org.xinqiao.vault.StoredObject;

/**
 * Content as it may go out.
 *
 * @param object the masked copy in the vault of the content's institution, or the content itself
 *     when there was nothing to mask
 * @param file name and media type of the copy
 * @param receiptOrNull what was masked, or null when nothing was
 * @param unapplied rules that met no column of theirs; a document that is no table has none
 */
public record MaskedCopy(
    StoredObject object,
    Content.FileFacts file,
    @Nullable MaskingReceipt receiptOrNull,
    List<ColumnRule> unapplied) {
  /** Copies the list. */
  public MaskedCopy {
    unapplied = List.copyOf(unapplied);
  }

  /** What was masked; empty when this is the content itself. */
  public Optional<MaskingReceipt> receipt() {
    return Optional.ofNullable(receiptOrNull);
  }
}
