package org.xinqiao.publication;

import java.time.Instant;
import java.util.List;
import org.xinqiao.kernel.InstitutionId;

/**
 * What a recipient will be able to do with a datum, and until when.
 *
 * @param recipient the institution
 * @param purpose what it may use the datum for, and for nothing else
 * @param until when every right ends
 * @param download whether copies may be taken; otherwise marked pages on the screen only
 * @param executivesOnly whether only listed executives there may look
 * @param masked columns of a table that arrive masked
 */
public record Outlook(
    InstitutionId recipient,
    String purpose,
    Instant until,
    boolean download,
    boolean executivesOnly,
    List<String> masked) {
  /** Copies the list. */
  public Outlook {
    masked = List.copyOf(masked);
  }
}
