package org.xinqiao.provenance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;

/**
 * A passport as its reader may see it.
 *
 * @param block what was fixed when the datum was made
 * @param signature whether the signature of the institution in the block holds
 * @param grades sensitivity now
 * @param sender who handed the datum over, or null for a datum of the reader's own institution
 * @param datum its name, or null for readers who may not know it and for data of others
 * @param lines its steps, oldest first
 */
public record PassportPage(
    IdentityBlock block,
    Signature signature,
    Sensitivity grades,
    @Nullable InstitutionId sender,
    @Nullable Datum datum,
    List<PassportLine> lines) {
  /** Whether a signature holds. */
  public enum Signature {
    /** Made by the institution's key over exactly this block. */
    VALID,
    /** Something was changed, or the key is not the institution's. */
    INVALID
  }

  /**
   * Sensitivity.
   *
   * @param level who may see the datum
   * @param levels level in each scheme
   * @param signature whether the institution signed it
   */
  public record Sensitivity(
      ConfidentialityLevel level, Map<String, String> levels, Signature signature) {}

  PassportPage naming(@Nullable Datum known) {
    return new PassportPage(block, signature, grades, sender, known, lines);
  }

  /** Copies the list. */
  public PassportPage {
    lines = List.copyOf(lines);
  }
}
