package org.xinqiao.screening;

import java.util.Locale;
import java.util.regex.Pattern;
import org.xinqiao.kernel.Problem;

/** Media types as senders declare them (RFC 9110, section 8.3.1). */
final class MediaTypes {
  private static final Pattern SHAPE =
      Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

  private MediaTypes() {}

  /** Type and subtype in lower case, without parameters; refuses {@code screening.bad-type}. */
  static String checked(String declared) {
    var end = declared.indexOf(';');
    var bare = (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    if (!SHAPE.matcher(bare).matches()) {
      throw new Problem(ScreeningCodes.BAD_TYPE);
    }
    return bare;
  }
}
