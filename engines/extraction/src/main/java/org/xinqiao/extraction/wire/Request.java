package org.xinqiao.extraction.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What the host asks of the worker.
 *
 * @param operation text or pages
 * @param name file name as the sender gave it; only its extension matters
 * @param declaredType media type as the sender gave it, empty when unknown
 * @param from first page, from 1
 * @param count pages wanted
 * @param bounds limits that the worker itself keeps
 */
public record Request(
    Operation operation, String name, String declaredType, int from, int count, Bounds bounds) {

  /** Longest name or type that is sent, in characters. */
  private static final int MAX_NAME = 1_000;

  /** What to do with the document. */
  public enum Operation {
    /** All its text. */
    TEXT,
    /** Some of its pages. */
    PAGES
  }

  /**
   * Limits of a reading.
   *
   * @param characters most characters of text
   * @param parts most parts, the document itself included
   * @param depth deepest nesting of parts
   * @param expandedBytes most bytes that compressed parts may expand to, together
   */
  public record Bounds(long characters, int parts, int depth, long expandedBytes) {}

  /** Writes the request's fields. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(operation.name());
    out.writeUTF(tail(name));
    out.writeUTF(tail(declaredType));
    out.writeInt(from);
    out.writeInt(count);
    out.writeLong(bounds.characters());
    out.writeInt(bounds.parts());
    out.writeInt(bounds.depth());
    out.writeLong(bounds.expandedBytes());
  }

  /** Reads the fields that {@link #write} wrote. */
  public static Request read(DataInputStream in) throws IOException {
    Operation operation = Operation.valueOf(in.readUTF());
    return new Request(
        operation,
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readInt(),
        new Bounds(in.readLong(), in.readInt(), in.readInt(), in.readLong()));
  }

  // The extension stands at the end, so a name that is too long loses its beginning.
  private static String tail(String text) {
    return text.length() <= MAX_NAME ? text : text.substring(text.length() - MAX_NAME);
  }
}
