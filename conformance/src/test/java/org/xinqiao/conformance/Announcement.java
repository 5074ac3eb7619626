package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Pattern;
import org.xinqiao.conformance.Wire.Badge;
import org.xinqiao.demo.Client.Answer;

/** An upload as no library would send it, over a socket of our own. */
final class Announcement {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

  private Announcement() {}

  /** Announces so many bytes and sends none of them. */
  static Answer of(URI platform, Badge badge, long bytes) {
    return send(platform, head(badge, "application/octet-stream", bytes));
  }

  /** One byte of a type that may be malformed. */
  static Answer of(URI platform, Badge badge, String type) {
    return send(platform, head(badge, type, 1) + "a");
  }

  private static String head(Badge badge, String type, long bytes) {
    return """
    POST /api/v1/contents HTTP/1.1
    Host: 127.0.0.1
    Connection: close
    Cookie: %s
    X-XSRF-TOKEN: %s
    Content-Type: %s
    Content-Disposition: attachment; filename="a.bin"
    Content-Length: %d

    """
        .formatted(badge.cookies(), badge.csrf(), type, bytes)
        .replace("\n", "\r\n");
  }

  private static Answer send(URI platform, String request) {
    try (var socket = new Socket(platform.getHost(), platform.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return parse(answer(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Until the answer is whole: the platform may wait for the rest of the request before closing.
   */
  private static String answer(InputStream in) throws IOException {
    var answer = new StringBuilder();
    while (!isWhole(answer)) {
      var next = in.read();
      if (next < 0) {
        break;
      }
      answer.append((char) next);
    }
    return answer.toString();
  }

  private static boolean isWhole(CharSequence answer) {
    var text = answer.toString();
    var head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return false;
    }
    var length = LENGTH.matcher(text.substring(0, head));
    return length.find()
        ? text.length() - head - 4 >= Integer.parseInt(length.group(1))
        : text.endsWith("\r\n0\r\n\r\n");
  }

  private static Answer parse(String answer) {
    var status = Integer.parseInt(answer.substring(9, 12));
    var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    // Chunks or not: the JSON is what stands between the braces.
    var json = body.substring(Math.max(0, body.indexOf('{')), body.lastIndexOf('}') + 1);
    return new Answer(status, json.getBytes(ISO_8859_1));
  }
}
