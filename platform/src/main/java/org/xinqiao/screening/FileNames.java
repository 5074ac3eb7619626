package org.xinqiao.screening;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/**
 * What a file may be called. A name is shown, written into headers and saved by recipients, so
 * nothing in it may act: no path, no control, nothing that hides or turns the order of characters.
 */
final class FileNames {
  /** Most file systems allow no more. */
  private static final int MAX_BYTES = 255;

  private FileNames() {}

  /** The name in its composed form (NFC); refuses {@code screening.bad-name}. */
  static String checked(String name) {
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    if (composed.isBlank()) {
      throw refused("文件名为空", "The name is empty");
    }
    if (composed.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw refused("文件名超过 255 字节", "The name is longer than 255 bytes");
    }
    if (!composed.equals(composed.strip()) || composed.startsWith(".") || composed.endsWith(".")) {
      throw refused("文件名首尾不能是空格或点", "The name begins or ends with a space or dot");
    }
    composed.codePoints().forEach(FileNames::requireHarmless);
    return composed;
  }

  private static void requireHarmless(int c) {
    if (c == '/' || c == '\\' || c == ':' || c == '\u2215' || c == '\uff0f' || c == '\uff3c') {
      throw refused("文件名不能含路径", "The name holds a path");
    }
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          throw refused("文件名含控制字符或隐藏字符", "The name holds control or hidden characters");
      default -> {}
    }
  }

  private static Problem refused(String zh, String en) {
    return new Problem(ScreeningCodes.BAD_NAME, Text.of(zh, en));
  }
}
