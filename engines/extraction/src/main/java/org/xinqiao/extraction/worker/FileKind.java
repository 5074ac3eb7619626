package org.xinqiao.extraction.worker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that are read as documents of their own. */
enum FileKind {
  PDF("pdf", "application/pdf"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
  DOC("doc", "application/msword"),
  XLS("xls", "application/vnd.ms-excel"),
  CSV("csv", "text/csv"),
  TXT("txt", "text/plain");

  /** Declared types that say nothing about the content. */
  private static final Set<String> GENERIC =
      Set.of(
          "",
          "application/octet-stream",
          "binary/octet-stream",
          "application/zip",
          "application/x-zip-compressed");

  private final String extension;
  private final String type;

  FileKind(String extension, String type) {
    this.extension = extension;
    this.type = type;
  }

  boolean isText() {
    return this == CSV || this == TXT;
  }

  String type() {
    return type;
  }

  /** The name's extension in lower case, empty when it has none. */
  static String extension(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    String last = name.substring(slash + 1);
    int dot = last.lastIndexOf('.');
    return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static Optional<FileKind> ofExtension(String extension) {
    return Arrays.stream(values()).filter(k -> k.extension.equals(extension)).findFirst();
  }

  static Optional<FileKind> ofType(String type) {
    return Arrays.stream(values()).filter(k -> k.type.equals(type)).findFirst();
  }

  /** Whether a sender may call a document of this kind so. */
  boolean admitsDeclared(String declared) {
    if (GENERIC.contains(declared) || declared.equals(type)) {
      return true;
    }
    // Browsers on machines with Excel call CSV files so.
    boolean excel = this == CSV && declared.equals(XLS.type);
    return excel || (isText() && declared.startsWith("text/"));
  }
}
