package org.xinqiao.watermark;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What a mark says.
 *
 * @param name the viewer's name
 * @param account the viewer's account
 * @param institution the viewer's institution
 * @param time when the page was shown
 * @param exportId the id under which the view or export is logged
 */
public record MarkText(
    String name, String account, String institution, OffsetDateTime time, String exportId) {
  /** Longest field that is shown, in characters. */
  public static final int MAX_FIELD = 60;

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

  /** Drops control characters, so that no field can break or reverse the line. */
  public MarkText {
    name = clean(name);
    account = clean(account);
    institution = clean(institution);
    exportId = clean(exportId);
  }

  /** The mark as two short lines: person and institution, time and export id. */
  public List<String> lines() {
    return List.of(name + " " + account + " " + institution, shownTime() + " " + exportId);
  }

  private static String clean(String field) {
    String visible = field.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
    if (visible.isEmpty()) {
      throw new IllegalArgumentException("a mark needs all its fields");
    }
    int end = Math.min(visible.length(), MAX_FIELD);
    boolean split = end < visible.length() && Character.isHighSurrogate(visible.charAt(end - 1));
    return visible.substring(0, split ? end - 1 : end);
  }

  String shownTime() {
    return SECONDS.format(time);
  }
}
