package org.xinqiao.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xinqiao.catalogue.Category;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.InstitutionId;

/**
 * What two institutions agree on.
 *
 * @param sender whose data cross
 * @param recipient who gets them
 * @param purpose what for; a datum's own purpose has to be the same
 * @param categories which data
 * @param ceiling the strictest level that may cross
 * @param masks fields that cross masked only
 * @param allowDownload whether level 3 may be downloaded
 * @param period when it is valid
 */
public record Terms(
    InstitutionId sender,
    InstitutionId recipient,
    String purpose,
    Set<Category> categories,
    ConfidentialityLevel ceiling,
    List<ColumnRule> masks,
    boolean allowDownload,
    Period period) {
  /** From the first instant on, and before the second. */
  public record Period(Instant from, Instant until) {
    /** Keeps microseconds, as the database does: what is signed must read the same ever after. */
    public Period {
      from = from.truncatedTo(ChronoUnit.MICROS);
      until = until.truncatedTo(ChronoUnit.MICROS);
    }

    boolean holds(Instant now) {
      return !now.isBefore(from) && now.isBefore(until);
    }
  }

  /** Copies the collections. */
  public Terms {
    purpose = purpose.strip();
    categories = categories.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(categories));
    masks = List.copyOf(masks);
  }
}
