package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.xinqiao.extraction.Reason;

/** What a document is, by its content alone, and whether its name and declared type agree. */
final class Types {
  static final String PROTECTED = "application/x-tika-ooxml-protected";
  private static final String UNKNOWN = "application/octet-stream";
  private static final String ZIP = "application/zip";

  private final Detector detector = new DefaultDetector();

  Detector detector() {
    return detector;
  }

  /** Media type without parameters. No name is given: it would let a zip pass as what it claims. */
  String detect(TikaInputStream in) throws IOException {
    String type = detector.detect(in, new Metadata()).getBaseType().toString();
    // The detector knows text by ASCII and UTF-8 only; Chinese text is often GB18030.
    if (type.equals(UNKNOWN) && in.getOpenContainer() == null && PlainText.is(in.getPath())) {
      return FileKind.TXT.type();
    }
    return type;
  }

  String detect(Path file) throws IOException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      return detect(in);
    }
  }

  /** Formats kept in a zip file. */
  static boolean isZip(String type) {
    return type.equals(ZIP)
        || type.startsWith("application/vnd.openxmlformats")
        || type.startsWith("application/vnd.oasis.opendocument")
        || (type.contains("ooxml") && !type.equals(PROTECTED))
        || type.contains("macroenabled");
  }

  static boolean isBareZip(String type) {
    return type.equals(ZIP);
  }

  /** Formats whose bytes are readable as they stand. */
  static boolean isText(String type) {
    MediaType parsed = MediaType.parse(type);
    String sub = parsed.getSubtype();
    return parsed.getType().equals("text") || sub.endsWith("xml") || sub.endsWith("json");
  }

  /** The kind on which name, declared type and content agree; refuses all others. */
  static FileKind agree(String name, String declared, String detected) {
    if (detected.equals(PROTECTED)) {
      throw Refusal.encrypted("");
    }
    if (detected.contains("macroenabled")) {
      throw Refusal.active("", "VBA");
    }
    String extension = FileKind.extension(name);
    String bare = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Optional<FileKind> byName = FileKind.ofExtension(extension);
    Optional<FileKind> byContent = FileKind.ofType(detected);
    FileKind kind = byName.or(() -> FileKind.ofType(bare)).or(() -> byContent).orElse(null);
    boolean strangeName = byName.isEmpty() && !extension.isEmpty();
    if (kind == null || (strangeName && byContent.isEmpty())) {
      throw Refusal.unsupported("", detected);
    }
    if (strangeName || !kind.admitsDeclared(bare) || !holds(kind, detected)) {
      throw mismatch(kind, extension, bare, detected);
    }
    return kind;
  }

  private static boolean holds(FileKind kind, String detected) {
    return kind.isText() ? isText(detected) : detected.equals(kind.type());
  }

  private static Refusal mismatch(
      FileKind kind, String extension, String declared, String detected) {
    if (detected.equals("application/x-tika-msoffice")
        && (kind == FileKind.DOC || kind == FileKind.XLS)) {
      return Refusal.damaged("");
    }
    String facts = "." + extension + " / " + declared + " / " + detected;
    return new Refusal(
        Reason.TYPE_MISMATCH,
        "文件名、声明类型与实际内容不一致：" + facts + "。",
        "Name, declared type and content do not agree: " + facts + ".");
  }
}
