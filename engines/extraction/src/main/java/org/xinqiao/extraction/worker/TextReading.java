package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.sax.BodyContentHandler;
import org.xinqiao.extraction.Reason;
import org.xinqiao.extraction.wire.Request.Bounds;
import org.xinqiao.extraction.worker.ZipCheck.Contents;
import org.xml.sax.SAXException;

/** Reads all text of one document and of the documents embedded in it. */
final class TextReading {
  /** Prefixes of metadata that people write; the rest is technical. */
  private static final List<String> WRITTEN =
      List.of(
          "dc:title",
          "dc:subject",
          "dc:description",
          "dc:creator",
          "dc:publisher",
          "dc:contributor",
          "meta:keyword",
          "meta:last-author",
          "cp:category",
          "cp:subject",
          "w:comments",
          "extended-properties:company",
          "extended-properties:manager",
          "custom:",
          "pdf:docinfo:custom:",
          "message:from",
          "message:to",
          "message:cc");

  private final Parsers parsers;
  private final ZipCheck zips;
  private final LimitedText out;
  private final Parts parts;

  TextReading(Types types, Parsers parsers, Bounds bounds, ZipCheck zips, LimitedText out) {

    this.parsers = parsers;
    this.zips = zips;
    this.out = out;
    this.parts = new Parts(bounds, types, this::readPart);
  }

  /** Embedded documents whose text was read. */
  List<String> parts() {
    return parts.names();
  }

  /** Embedded pictures, not read. */
  List<String> pictures() {
    return parts.pictures();
  }

  /** Reads the document, whose type has been agreed on, and refuses when nothing was found. */
  void read(Path file, String type, Contents contents) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      readWhole(in, type, "", contents);
      parts.refuseIfAnyFailed();
    } catch (SAXException | TikaException e) {
      parts.refuseIfAnyFailed();
      throw Refusal.of(e, "");
    }
    out.close();
    if (!out.visible()) {
      throw parts.pictures().isEmpty()
          ? new Refusal(Reason.EMPTY, "文档没有任何内容。", "The document has no content.")
          : new Refusal(
              Reason.IMAGE_ONLY,
              "文档只有图片，没有可读取的文本。",
              "The document has pictures and no readable text.");
    }
  }

  private void readPart(TikaInputStream in, String type, String part)
      throws IOException, SAXException, TikaException {
    if (type.equals(Types.PROTECTED)) {
      throw Refusal.encrypted(part);
    }
    if (type.contains("macroenabled")) {
      throw Refusal.active(part, "VBA");
    }
    Contents contents = Types.isZip(type) ? zips.check(in.getPath(), part) : Contents.NONE;
    out.write("\n");
    if (Types.isBareZip(type)) {
      parts.enterZip(in.getPath());
    } else {
      readWhole(in, type, part, contents);
    }
  }

  private void readWhole(TikaInputStream in, String type, String part, Contents contents)
      throws IOException, SAXException, TikaException {
    int before = parts.entered();
    parts.notePictures(contents.pictures());
    readKnown(in, type, part);
    // The parser follows the body's references only; what hangs elsewhere must not pass unread.
    if (parts.entered() - before < contents.embedded()) {
      parts.refuseIfAnyFailed();
      throw Refusal.of(
          Reason.UNSUPPORTED, part, "有嵌入部分未能读取。", "an embedded part could not be reached.");
    }
  }

  private void readKnown(TikaInputStream in, String type, String part)
      throws IOException, SAXException, TikaException {
    if (parsers.reads(type)) {
      parse(in, type, part);
    } else if (Types.isText(type)) {
      copy(in.getPath(), part);
    } else {
      throw Refusal.unsupported(part, type);
    }
  }

  private void copy(Path file, String part) throws IOException {
    try (Reader text = PlainText.open(file, part)) {
      text.transferTo(out);
    }
  }

  private void parse(TikaInputStream in, String type, String part)
      throws IOException, SAXException, TikaException {
    var found = new Metadata();
    // A path is asked for before parsing, so that the bytes can be looked at again afterwards.
    boolean pdf = type.equals(FileKind.PDF.type());
    Path file = pdf ? in.getPath() : Path.of("");
    parsers.parser().parse(in, new BodyContentHandler(out), found, parsers.context(parts));
    refuseSwallowed(found, part);
    writeMetadata(found);
    if (pdf) {
      PdfCheck.refuseUnreadablePages(file, found, part);
    }
  }

  // A part that could not even be opened never reaches Parts; the parser only leaves a note.
  private static void refuseSwallowed(Metadata found, String part) {
    if (found.get(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM) != null
        || found.get(TikaCoreProperties.EMBEDDED_EXCEPTION) != null
        || found.get(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING) != null) {
      throw Refusal.damaged(part);
    }
  }

  private void writeMetadata(Metadata found) throws IOException {
    for (String name : found.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (WRITTEN.stream().anyMatch(lower::startsWith)) {
        for (String value : Arrays.asList(found.getValues(name))) {
          boolean own = lower.contains("custom:");
          out.writeAside(
              "\n" + (own ? name.substring(name.lastIndexOf(':') + 1) + " " : "") + value);
        }
      }
    }
  }
}
