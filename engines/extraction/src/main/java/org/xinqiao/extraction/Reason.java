package org.xinqiao.extraction;

/** Why a document was not read. Whatever the reason, its content must be held, never passed. */
public enum Reason {
  /** The document or a part of it needs a password or forbids reading by its rights. */
  ENCRYPTED,
  /** Pages without text that show something: a scan, or letters drawn as curves. */
  IMAGE_ONLY,
  /** The bytes break the rules of their format. */
  DAMAGED,
  /** More bytes, text, rows or parts than the limits allow. */
  TOO_LARGE,
  /** Parts nested deeper than the limits allow. */
  TOO_DEEP,
  /** Expands far beyond its size. */
  BOMB,
  /** Took longer than the limit. */
  TIME_OUT,
  /** Needed more memory than the limit. */
  OUT_OF_MEMORY,
  /** A format, of the document or of a part, that is not read here. */
  UNSUPPORTED,
  /** Carries active content: macros, ActiveX, DDE or a template fetched from elsewhere. */
  MACRO,
  /** Name, declared type and content do not agree. */
  TYPE_MISMATCH,
  /** No bytes, or nothing that could be read or seen. */
  EMPTY,
  /** No installed font can draw the text (pages only). */
  NO_FONT,
  /** The reading process ended for a reason that need not lie in the document; may be retried. */
  FAILED,
  /** All reading processes stayed occupied for too long; may be retried. */
  BUSY
}
