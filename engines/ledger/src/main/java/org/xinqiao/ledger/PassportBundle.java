package org.xinqiao.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip that proves a datum's whole story offline; its format is written down in FORMAT.md. */
public final class PassportBundle {
  /** Files in a bundle at most. */
  public static final int MAX_FILES = 20_000;

  /** Unpacked length of all files at most, in bytes. */
  public static final long MAX_UNPACKED = 64L << 20;

  /** Packed length at most, in bytes: unpacked and the zip's own headers. */
  public static final long MAX_PACKED = MAX_UNPACKED + MAX_FILES * 256L;

  static final String PASSPORT = "passport.json";
  static final String VKEY = "vkey";

  private PassportBundle() {}

  static String entryName(long index) {
    return "entries/" + index + ".json";
  }

  static String proofName(long index) {
    return "proofs/" + index + ".tlog-proof";
  }

  /**
   * Writes a bundle; equal input gives equal bytes. The stream stays open.
   *
   * @param passport with one line per piece of evidence, in the same order
   * @param evidence of each line
   * @param vkey of the log, for the reader's information only
   * @throws IllegalArgumentException if the bundle would break a limit of the format
   */
  public static void write(
      OutputStream out, Passport passport, List<PassportEvidence> evidence, VerifierKey vkey)
      throws IOException {
    List<Passport.Line> lines = passport.lines();
    if (lines.size() != evidence.size() || 2 + 2 * lines.size() > MAX_FILES) {
      throw new IllegalArgumentException(
          evidence.size() + " pieces of evidence for " + lines.size() + " lines");
    }
    Packer packer = new Packer(new ZipOutputStream(out, StandardCharsets.UTF_8));
    packer.add(PASSPORT, passport.bytes());
    packer.add(VKEY, (vkey + "\n").getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < lines.size(); i++) {
      long index = lines.get(i).index();
      packer.add(entryName(index), evidence.get(i).entry());
      packer.add(proofName(index), evidence.get(i).proof().bytes());
    }
    packer.zip.finish();
  }

  /** Checks a bundle, trusting the given keys of the log and nothing inside the bundle. */
  public static Report verify(byte[] zip, NoteVerifier trusted) {
    return new PassportVerifier(trusted).verify(zip);
  }

  /** Keys the bundle offers for itself: a hint, never a reason to trust it. */
  public static List<String> offeredKeys(byte[] zip) {
    return switch (BundleArchive.read(zip)) {
      case Parsed.Malformed<BundleArchive> _ -> List.of();
      case Parsed.Read<BundleArchive>(BundleArchive archive) ->
          archive
              .file(VKEY)
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
              .orElse(List.of());
    };
  }

  private static final class Packer {
    // Zip cannot say "no time"; its first day stands for it.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private long unpacked;

    Packer(ZipOutputStream zip) {
      this.zip = zip;
    }

    void add(String name, byte[] content) throws IOException {
      unpacked += content.length;
      if (unpacked > MAX_UNPACKED) {
        throw new IllegalArgumentException("a bundle holds " + MAX_UNPACKED + " bytes at most");
      }
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    }
  }
}
