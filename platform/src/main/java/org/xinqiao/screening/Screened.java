package org.xinqiao.screening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.GradeSuggestion;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.inspection.Tally;
import org.xinqiao.kernel.Text;

/**
 * One screening of one content.
 *
 * @param verdict what it came to
 * @param mediaType found from the content, or as declared when it was not read
 * @param found what was found; spans, never values
 * @param suggestion the least grades
 * @param held why it could not be read, or null
 * @param ruleSet version of the rules; a verdict under other rules has to be renewed
 * @param at when
 */
public record Screened(
    Verdict verdict,
    String mediaType,
    Found found,
    Suggestion suggestion,
    @Nullable Held held,
    String ruleSet,
    Instant at) {

  /**
   * What was found.
   *
   * @param tally how often each kind occurred
   * @param findings the first of them, with spans in the extracted text
   * @param omitted how many further ones are counted only
   * @param pictures embedded pictures whose text, if any, was not read
   */
  public record Found(Tally tally, List<Finding> findings, long omitted, int pictures) {
    /** Nothing. */
    public static final Found NOTHING = new Found(Tally.NONE, List.of(), 0, 0);

    /** Copies the list. */
    public Found {
      findings = List.copyOf(findings);
    }
  }

  /** The least grades and every reason for them. */
  public record Suggestion(GradeVector grades, List<GradeSuggestion> reasons) {
    /** Copies the list. */
    public Suggestion {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Why content is held.
   *
   * @param code stable: a reason of the extraction engine, or {@code UNSCREENED}
   * @param why for people
   */
  public record Held(String code, Text why) {
    /** Not read yet: the process ended during the upload, or the reader could not be reached. */
    public static final String UNSCREENED = "UNSCREENED";
  }
}
