package org.xinqiao.extraction.worker;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into a zip file (OOXML is one) before a parser does: really inflates each entry, because
 * the sizes that it tells are the attacker's, and looks for active content.
 */
final class ZipCheck {
  private static final int MAX_ENTRIES = 10_000;
  private static final long RATIO_FROM_BYTES = 10L << 20;
  // Deflate can reach 1,032; spreadsheets of repeated rows have been seen near 100.
  private static final int MAX_RATIO = 200;
  private static final int MARKUP_BYTES = 1 << 20;

  private static final Pattern FOREIGN_TEMPLATE =
      Pattern.compile(
          "Target=\"(https?:|ftp:|\\\\\\\\|file:/{2,5}\\\\\\\\|file://[^/])", CASE_INSENSITIVE);

  private final byte[] buffer = new byte[1 << 16];
  private long budget;

  /**
   * Starts with a budget that all zip files of a document share.
   *
   * @param expandedBytes most bytes that they may inflate to, together
   */
  ZipCheck(long expandedBytes) {
    this.budget = expandedBytes;
  }

  /**
   * What an OOXML file carries.
   *
   * @param pictures names of its pictures
   * @param embedded number of its embedded documents
   */
  record Contents(List<String> pictures, int embedded) {
    static final Contents NONE = new Contents(List.of(), 0);

    static Contents of(Set<String> names) {
      List<String> pictures =
          names.stream()
              .filter(name -> name.contains("/media/"))
              .map(name -> name.substring(name.lastIndexOf('/') + 1))
              .toList();
      return new Contents(
          pictures, (int) names.stream().filter(name -> name.contains("/embeddings/")).count());
    }
  }

  /** Refuses a zip file that may not be opened, else tells what it carries. */
  Contents check(Path file, String part) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      Set<String> names = new LinkedHashSet<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (names.size() >= MAX_ENTRIES) {
          throw Refusal.bomb(part);
        }
        // Two entries of one name: a reader would see one of them and we perhaps the other.
        if (!names.add(entry.getName().toLowerCase(Locale.ROOT)) && !entry.isDirectory()) {
          throw Refusal.damaged(part);
        }
        check(zip, entry, part);
      }
      return Contents.of(names);
    } catch (IOException e) {
      throw Refusal.damaged(part);
    }
  }

  private void check(ZipFile zip, ZipArchiveEntry entry, String part) throws IOException {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Refusal.encrypted(part);
    }
    refuseActiveName(name, part);
    boolean markup = hasTellingMarkup(name);
    var kept = new ByteArrayOutputStream();
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        budget -= n;
        if (budget < 0 || isBomb(size, entry.getCompressedSize())) {
          throw Refusal.bomb(part);
        }
        if (markup && kept.size() < MARKUP_BYTES) {
          kept.write(buffer, 0, n);
        }
      }
    }
    if (markup) {
      refuseTellingMarkup(name, kept.toString(StandardCharsets.UTF_8), part);
    }
  }

  private static boolean isBomb(long size, long compressed) {
    return size > RATIO_FROM_BYTES && size / Math.max(1, compressed) > MAX_RATIO;
  }

  private static void refuseActiveName(String name, String part) {
    if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
      throw Refusal.active(part, "VBA");
    }
    if (name.contains("/activex/")) {
      throw Refusal.active(part, "ActiveX");
    }
    if (name.contains("/macrosheets/")) {
      throw Refusal.active(part, "Excel 4.0 macro");
    }
  }

  private static boolean hasTellingMarkup(String name) {
    return name.startsWith("xl/externallinks/")
        || (name.startsWith("word/") && name.endsWith(".rels"))
        || name.equals("meta-inf/manifest.xml");
  }

  private static void refuseTellingMarkup(String name, String markup, String part) {
    if (name.startsWith("xl/externallinks/") && markup.contains("ddeLink")) {
      throw Refusal.active(part, "DDE");
    }
    if (name.endsWith(".rels") && hasForeignTemplate(markup)) {
      throw Refusal.active(part, "attached template");
    }
    // OpenDocument 1.3 part 2, 3.4: each encrypted file has such an element in the manifest.
    if (name.equals("meta-inf/manifest.xml") && markup.contains("encryption-data")) {
      throw Refusal.encrypted(part);
    }
  }

  // A template in the author's own folder is usual and harmless; one on a server is fetched.
  private static boolean hasForeignTemplate(String markup) {
    return Arrays.stream(markup.split("<", -1))
        .anyMatch(element ->
            element.contains("attachedTemplate") && FOREIGN_TEMPLATE.matcher(element).find());
  }
}
