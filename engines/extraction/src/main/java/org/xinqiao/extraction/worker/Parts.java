package org.xinqiao.extraction.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xinqiao.extraction.Reason;
import org.xinqiao.extraction.wire.Request.Bounds;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Goes through the documents embedded in a document. Keeps the first refusal, because parsers tend
 * to swallow what goes wrong inside a part and carry on.
 */
final class Parts implements EmbeddedDocumentExtractor {
  private static final int MAX_NAME = 200;

  private final Bounds bounds;
  private final Types types;
  private final Reading reading;
  private final List<String> names = new ArrayList<>();
  private final Set<String> pictures = new LinkedHashSet<>();
  private String path = "";
  private int depth;
  private int count = 1;
  private int entered;
  private @Nullable Refusal first;

  /** Reads one part whose type is known. */
  interface Reading {
    void read(TikaInputStream in, String type, String part)
        throws IOException, SAXException, TikaException;
  }

  Parts(Bounds bounds, Types types, Reading reading) {
    this.bounds = bounds;
    this.types = types;
    this.reading = reading;
  }

  List<String> names() {
    return names;
  }

  List<String> pictures() {
    return List.copyOf(pictures);
  }

  /** How many parts that are not pictures have been entered so far, at any depth. */
  int entered() {
    return entered;
  }

  /** Notes pictures that a parser passes over, such as those of page headers. */
  void notePictures(List<String> found) {
    found.forEach(name -> pictures.add(joined(printable(name))));
  }

  /** Raises again what a parser may have swallowed. */
  void refuseIfAnyFailed() {
    if (first != null) {
      throw first;
    }
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return true;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata told, boolean outputHtml) {
    refuseIfAnyFailed();
    String outer = path;
    path = joined(nameOf(told));
    depth++;
    try {
      countIn();
      TikaInputStream given = TikaInputStream.cast(stream);
      if (given != null) {
        enter(given, told);
      } else {
        try (TikaInputStream in = TikaInputStream.get(stream)) {
          enter(in, told);
        }
      }
    } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
      first = Refusal.of(e, path);
      throw first;
    } finally {
      depth--;
      path = outer;
    }
  }

  private void countIn() {
    count++;
    if (count > bounds.parts()) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "嵌入部分超过 " + bounds.parts() + " 个。",
          "More than " + bounds.parts() + " embedded parts.");
    }
    if (depth > bounds.depth()) {
      throw Refusal.tooDeep(path);
    }
  }

  private void enter(TikaInputStream in, Metadata told)
      throws IOException, SAXException, TikaException {
    String role = told.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE);
    if (TikaCoreProperties.EmbeddedResourceType.MACRO.name().equals(role)) {
      throw Refusal.active(path, "VBA");
    }
    if (TikaCoreProperties.EmbeddedResourceType.THUMBNAIL.name().equals(role)) {
      return;
    }
    if (in.getOpenContainer() == null && in.getLength() == 0) {
      entered++;
      return;
    }
    String type = types.detect(in);
    if (type.startsWith("image/")) {
      pictures.add(path);
      return;
    }
    entered++;
    reading.read(in, type, path);
    names.add(path);
  }

  /** Goes through the entries of a zip file that stands alone or is itself a part. */
  void enterZip(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          var told = new Metadata();
          told.set(TikaCoreProperties.RESOURCE_NAME_KEY, entry.getName());
          try (TikaInputStream in = TikaInputStream.get(zip.getInputStream(entry))) {
            parseEmbedded(in, new DefaultHandler(), told, false);
          }
        }
      }
    }
  }

  private String nameOf(Metadata told) {
    String name = told.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null || name.isBlank() ? "#" + count : printable(name);
  }

  private String joined(String name) {
    String joined = path.isEmpty() ? name : path + "/" + name;
    return joined.length() <= MAX_NAME ? joined : joined.substring(0, MAX_NAME);
  }

  // The name is shown to people and written to logs; it must not bring line breaks along.
  private static String printable(String name) {
    return name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "_");
  }
}
