package org.xinqiao.extraction.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.xinqiao.extraction.wire.FrameType;
import org.xinqiao.extraction.wire.FrameWriter;
import org.xinqiao.extraction.wire.Request;
import org.xinqiao.extraction.worker.ZipCheck.Contents;

/** Answers requests about documents that lie in a file. */
final class Session {
  private final Types types = new Types();
  private final Parsers parsers = new Parsers(types.detector());
  private final FrameWriter frames;

  Session(FrameWriter frames) {
    this.frames = frames;
  }

  /** Reads as asked and sends everything up to the final frame. */
  void answer(Request request, Path file) throws IOException {
    try {
      var zips = new ZipCheck(request.bounds().expandedBytes());
      String detected = types.detect(file);
      Contents contents = Types.isZip(detected) ? zips.check(file, "") : Contents.NONE;
      FileKind kind = Types.agree(request.name(), request.declaredType(), detected);
      var document = new Document(file, kind, contents);
      switch (request.operation()) {
        case TEXT -> text(request, document, zips);
        case PAGES -> pages(request, document, zips);
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      refuse(Refusal.of(e, ""));
    }
    frames.flush();
  }

  /** A document that may be opened. */
  private record Document(Path file, FileKind kind, Contents contents) {
    String type() {
      return kind.type();
    }
  }

  private void text(Request request, Document document, ZipCheck zips) throws IOException {
    var out = new LimitedText(request.bounds().characters(), this::send);
    var reading = new TextReading(types, parsers, request.bounds(), zips, out);
    reading.read(document.file(), document.type(), document.contents());
    frames.write(
        FrameType.DONE,
        fields -> {
          fields.writeLong(out.characters());
          fields.writeUTF(document.type());
          names(fields, reading.parts());
          names(fields, reading.pictures());
        });
  }

  private void send(String piece) throws IOException {
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    frames.write(FrameType.TEXT, bytes, bytes.length);
  }

  private static void names(DataOutputStream fields, List<String> names) throws IOException {
    fields.writeInt(names.size());
    for (String name : names) {
      fields.writeUTF(name);
    }
  }

  private void pages(Request request, Document document, ZipCheck zips) throws IOException {
    Path file = document.file();
    var out = new PageWriter(frames, request);
    int total =
        switch (document.kind()) {
          case PDF -> PdfRaster.render(file, out);
          case CSV -> {
            var pages = new TablePages(out);
            CsvRows.read(file, pages);
            yield pages.finish();
          }
          case XLSX -> {
            var pages = new TablePages(out);
            XlsxRows.read(file, pages);
            yield pages.finish();
          }
          case DOCX, PPTX, DOC, XLS, TXT -> textPages(request, document, zips, out);
        };
    frames.write(
        FrameType.DONE,
        fields -> {
          fields.writeInt(total);
          fields.writeUTF(document.type());
        });
  }

  private int textPages(Request request, Document document, ZipCheck zips, PageWriter out)
      throws IOException {
    var pages = new TextPages(out);
    var text = new LimitedText(request.bounds().characters(), pages::piece);
    new TextReading(types, parsers, request.bounds(), zips, text)
        .read(document.file(), document.type(), document.contents());
    return pages.finish();
  }

  private void refuse(Refusal refusal) throws IOException {
    frames.write(
        FrameType.UNREAD,
        fields -> {
          fields.writeUTF(refusal.reason().name());
          fields.writeUTF(refusal.zh());
          fields.writeUTF(refusal.en());
        });
  }
}
