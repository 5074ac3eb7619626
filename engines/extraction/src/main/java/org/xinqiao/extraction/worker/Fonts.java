package org.xinqiao.extraction.worker;

import java.awt.Font;
import org.xinqiao.extraction.Reason;

/** Fonts that can draw Chinese, or a refusal: boxes instead of letters would be a false page. */
final class Fonts {
  private static final char COMMON_HAN = '信';
  // U+3013, the mark that Chinese and Japanese printers set for a letter they do not have.
  private static final int MISSING_LETTER = '〓';

  private Fonts() {}

  static Font text(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  /** The text as the font can draw it: control characters dropped, rare letters marked missing. */
  static String drawable(Font font, String text) {
    if (font.canDisplayUpTo(text) < 0 && text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    var result = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .forEach(c -> result.appendCodePoint(font.canDisplay(c) ? c : substitute(font, c)));
    return result.toString();
  }

  private static int substitute(Font font, int missing) {
    if (Character.isIdeographic(missing) && !font.canDisplay(COMMON_HAN)) {
      throw new Refusal(
          Reason.NO_FONT,
          "系统没有可显示中文的字体，请安装（例如 fonts-noto-cjk）。",
          "No installed font shows Chinese; install one, for example fonts-noto-cjk.");
    }
    return font.canDisplay(MISSING_LETTER) ? MISSING_LETTER : '?';
  }
}
