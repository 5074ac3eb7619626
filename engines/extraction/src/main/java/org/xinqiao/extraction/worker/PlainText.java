package org.xinqiao.extraction.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinqiao.extraction.Reason;

/**
 * Text files: UTF-8, with or without mark, UTF-16 with mark, or GB18030 (GB 18030-2022), which
 * includes GBK and GB 2312. Strict: bytes that no encoding explains are damage, not question marks.
 */
final class PlainText {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PlainText() {}

  /** Opens the text, decoded; the first pass over the file finds the encoding. */
  static Reader open(Path file, String part) throws IOException {
    BufferedReader reader = new BufferedReader(strict(file, encoding(file, part)));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  /** Whether the file decodes and has no control characters but those of layout. */
  static boolean is(Path file) throws IOException {
    char[] buffer = new char[8_192];
    try (Reader reader = open(file, "")) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (Character.isISOControl(buffer[i]) && !Character.isWhitespace(buffer[i])) {
            return false;
          }
        }
      }
      return true;
    } catch (Refusal e) {
      return false;
    }
  }

  private static Charset encoding(Path file, String part) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(2);
    }
    if (head.length == 2) {
      int mark = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
      if (mark == BYTE_ORDER_MARK || mark == 0xFFFE) {
        return StandardCharsets.UTF_16;
      }
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      if (decodes(file, charset)) {
        return charset;
      }
    }
    throw Refusal.of(
        Reason.DAMAGED,
        part,
        "文本既不是 UTF-8 也不是 GB18030 编码。",
        "the text is neither UTF-8 nor GB18030.");
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    char[] buffer = new char[8_192];
    try (Reader reader = strict(file, charset)) {
      while (reader.read(buffer) >= 0) {
        // only decoding matters
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Reader strict(Path file, Charset charset) throws IOException {
    return new InputStreamReader(
        Files.newInputStream(file),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
