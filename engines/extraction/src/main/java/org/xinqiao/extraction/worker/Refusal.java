package org.xinqiao.extraction.worker;

import java.util.zip.ZipException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xinqiao.extraction.Reason;

/** Ends a reading with a reason; unchecked, because it has to pass through foreign parsers. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;
  private final String zh;
  private final String en;

  Refusal(Reason reason, String zh, String en) {
    super(en);
    this.reason = reason;
    this.zh = zh;
    this.en = en;
  }

  Reason reason() {
    return reason;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  /** Part names come from the document; {@code part} is empty for the document itself. */
  static Refusal of(Reason reason, String part, String zh, String en) {
    return part.isEmpty()
        ? new Refusal(reason, zh, en)
        : new Refusal(reason, "部分“" + part + "”：" + zh, "Part '" + part + "': " + en);
  }

  static Refusal encrypted(String part) {
    return of(Reason.ENCRYPTED, part, "已加密或受权限保护，无法读取。", "encrypted or protected by rights.");
  }

  static Refusal bomb(String part) {
    return of(Reason.BOMB, part, "展开后远大于自身（疑似压缩炸弹）。", "expands far beyond its size (zip bomb).");
  }

  static Refusal damaged(String part) {
    return of(Reason.DAMAGED, part, "内容损坏或不符合格式。", "damaged, or not as its format demands.");
  }

  static Refusal active(String part, String what) {
    return of(Reason.MACRO, part, "含有活动内容：" + what + "。", "carries active content: " + what + ".");
  }

  static Refusal unsupported(String part, String type) {
    return of(
        Reason.UNSUPPORTED, part, "不支持的格式：" + type + "。", "format not supported: " + type + ".");
  }

  static Refusal tooDeep(String part) {
    return of(Reason.TOO_DEEP, part, "嵌套过深。", "nested too deep.");
  }

  /** What a parser's failure means; looks through wrapped causes. */
  static Refusal of(Throwable failure, String part) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < 20; i++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      if (cause instanceof EncryptedDocumentException
          || cause instanceof InvalidPasswordException
          || cause instanceof org.apache.poi.EncryptedDocumentException) {
        return encrypted(part);
      }
      if (cause instanceof StackOverflowError) {
        return tooDeep(part);
      }
      if (saysBomb(cause)) {
        return bomb(part);
      }
      if (cause instanceof UnsupportedFormatException) {
        return unsupported(part, "?");
      }
      cause = cause.getCause();
    }
    return damaged(part);
  }

  // Tika and POI tell a bomb only by their words.
  private static boolean saysBomb(Throwable cause) {
    if (cause instanceof ZipException || cause instanceof WriteLimitReachedException) {
      return false;
    }
    String words = String.valueOf(cause.getMessage());
    return words.contains("Zip bomb") || words.contains("zip bomb");
  }
}
