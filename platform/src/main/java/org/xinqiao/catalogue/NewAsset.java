package org.xinqiao.catalogue;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.screening.Content;

/**
 * A datum to be registered.
 *
 * @param title what it is called, 1 to 200 characters
 * @param content its content, received before
 * @param category its primary class
 * @param grades grades that raise what screening suggests, or null for the creator's default
 * @param retention how long it is kept from today, 1 day to 30 years
 * @param purpose what it was collected or made for, 1 to 500 characters
 * @param sources assets of the institution it was made from; it inherits their grades
 */
public record NewAsset(
    String title,
    Content.Id content,
    Category category,
    @Nullable GradeVector grades,
    Period retention,
    String purpose,
    List<Asset.Id> sources) {
  /** Copies the list. */
  public NewAsset {
    sources = List.copyOf(sources);
  }

  /** A datum that was made from no other. */
  public NewAsset(
      String title,
      Content.Id content,
      Category category,
      @Nullable GradeVector grades,
      Period retention,
      String purpose) {
    this(title, content, category, grades, retention, purpose, List.of());
  }
}
