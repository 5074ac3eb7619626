package org.xinqiao.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The column names of a CSV table (RFC 4180). */
final class Headers {
  /** A header longer than this belongs to no table that people made. */
  private static final int LONGEST = 1 << 20;

  private Headers() {}

  /** The names of the first row, blanks around them and a byte order mark left out. */
  static List<String> ofCsv(InputStream in) throws IOException {
    var names = new ArrayList<String>();
    var name = new StringBuilder();
    var quoted = false;
    Reader text = new InputStreamReader(in, UTF_8);
    for (var count = 0; count < LONGEST; count++) {
      var c = text.read();
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n' || c == '\r' || c < 0)) {
        names.add(name.toString().strip());
        name.setLength(0);
        if (c != ',') {
          return names;
        }
      } else if (c < 0) {
        return names;
      } else if (c != '\ufeff') {
        name.append((char) c);
      }
    }
    throw new IOException("The header does not end");
  }
}
