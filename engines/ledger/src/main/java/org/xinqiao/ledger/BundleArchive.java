package org.xinqiao.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip whose every byte is accounted for, so that no two tools see different files in it: files
 * stand one behind the other in the order of the directory, local and central headers agree,
 * nothing is encrypted, hidden, repeated or left over.
 */
final class BundleArchive {
  private final Map<String, byte[]> files;

  private BundleArchive(Map<String, byte[]> files) {
    this.files = files;
  }

  static Parsed<BundleArchive> read(byte[] zip) {
    return ParseRefusal.catching(() -> new BundleArchive(unpack(zip)));
  }

  Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  Set<String> names() {
    return files.keySet();
  }

  private static Map<String, byte[]> unpack(byte[] zip) throws ParseRefusal {
    if (zip.length > PassportBundle.MAX_PACKED) {
      throw new ParseRefusal("zip", "is longer than " + PassportBundle.MAX_PACKED + " bytes");
    }
    ZipDirectory directory = ZipDirectory.read(new LittleEndian(zip));
    Map<String, byte[]> files = new LinkedHashMap<>();
    long unpacked = 0;
    for (ZipDirectory.Member member : directory.members()) {
      checkName(member.name());
      unpacked += member.unpacked();
      if (unpacked > PassportBundle.MAX_UNPACKED) {
        throw new ParseRefusal("zip", "unpacks to more than " + PassportBundle.MAX_UNPACKED);
      }
      if (files.put(member.name(), content(zip, member)) != null) {
        throw new ParseRefusal(member.name(), "stands twice in the zip");
      }
    }
    return files;
  }

  private static void checkName(String name) throws ParseRefusal {
    boolean slips =
        name.startsWith("/")
            || name.contains("\\")
            || name.contains(":")
            || Arrays.asList(name.split("/", -1)).contains("..");
    if (slips) {
      throw new ParseRefusal(name, "is a name that leaves the bundle");
    }
  }

  private static byte[] content(byte[] zip, ZipDirectory.Member member) throws ParseRefusal {
    byte[] packed = Arrays.copyOfRange(zip, member.begin(), member.begin() + member.packed());
    byte[] content = member.stored() ? packed : inflate(packed, member);
    CRC32 crc = new CRC32();
    crc.update(content);
    if (content.length != member.unpacked() || crc.getValue() != member.crc()) {
      throw new ParseRefusal(member.name(), "is damaged: length or CRC-32 differ");
    }
    return content;
  }

  private static byte[] inflate(byte[] packed, ZipDirectory.Member member) throws ParseRefusal {
    byte[] content = new byte[member.unpacked()];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(packed);
      int length = 0;
      while (length < content.length && !inflater.finished()) {
        int more = inflater.inflate(content, length, content.length - length);
        if (more == 0 && !inflater.finished()) {
          throw new ParseRefusal(member.name(), "is damaged: the packed bytes end too early");
        }
        length += more;
      }
      // A full buffer may still hide more output, or the end mark: one more byte tells.
      if (inflater.inflate(new byte[1]) != 0
          || !inflater.finished()
          || inflater.getRemaining() != 0) {
        throw new ParseRefusal(member.name(), "is damaged: it unpacks to more than it says");
      }
      return Arrays.copyOf(content, length);
    } catch (DataFormatException e) {
      throw new ParseRefusal(member.name(), "is damaged: not deflated");
    }
  }
}
