package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The directory of a zip (PKWARE APPNOTE 4.3), read so strictly that it describes every byte before
 * it. No zip64, no comments, no encryption.
 *
 * @param members in the order of their bytes
 */
record ZipDirectory(List<Member> members) {
  private static final long END = 0x06054b50L;
  private static final long CENTRAL = 0x02014b50L;
  private static final long LOCAL = 0x04034b50L;
  private static final long DESCRIPTOR = 0x08074b50L;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int DESCRIPTOR_LENGTH = 16;
  private static final int HAS_DESCRIPTOR = 1 << 3;
  // Deflate levels (bits 1, 2), descriptor (3) and UTF-8 names (11) change nothing we rely on.
  private static final int HARMLESS_FLAGS = 1 << 1 | 1 << 2 | HAS_DESCRIPTOR | 1 << 11;

  /** One file: where its packed bytes begin and what they should become. */
  record Member(String name, boolean stored, long crc, int packed, int unpacked, int begin) {}

  static ZipDirectory read(LittleEndian zip) throws ParseRefusal {
    long end = zip.length() - (long) END_LENGTH;
    if (end < 0 || zip.u32(end) != END) {
      throw new ParseRefusal("zip", "does not end with a zip directory");
    }
    int count = zip.u16(end + 10);
    long begin = zip.u32(end + 16);
    boolean whole = zip.u32(end + 4) == 0 && zip.u16(end + 8) == count && zip.u16(end + 20) == 0;
    if (!whole || begin + zip.u32(end + 12) != end) {
      throw new ParseRefusal("zip", "has a comment, several parts or a gap");
    }
    if (count > PassportBundle.MAX_FILES) {
      throw new ParseRefusal("zip", "holds more than " + PassportBundle.MAX_FILES + " files");
    }
    return new ZipDirectory(members(zip, begin, end, count));
  }

  private static List<Member> members(LittleEndian zip, long begin, long end, int count)
      throws ParseRefusal {
    List<Member> members = new ArrayList<>();
    long at = begin;
    long local = 0;
    for (int i = 0; i < count; i++) {
      if (zip.u32(at) != CENTRAL) {
        throw new ParseRefusal("zip", "has a broken directory");
      }
      Member member = member(zip, at, local);
      members.add(member);
      local = behind(zip, at, member);
      if (local > begin) {
        throw new ParseRefusal(member.name(), "reaches into the zip directory");
      }
      at += CENTRAL_LENGTH + zip.u16(at + 28) + zip.u16(at + 30);
    }
    if (at != end || local != begin) {
      throw new ParseRefusal("zip", "holds bytes that belong to no file");
    }
    return members;
  }

  private static Member member(LittleEndian zip, long at, long local) throws ParseRefusal {
    String name = zip.text(at + CENTRAL_LENGTH, zip.u16(at + 28));
    int flags = zip.u16(at + 8);
    int method = zip.u16(at + 10);
    long packed = zip.u32(at + 20);
    long unpacked = zip.u32(at + 24);
    if ((flags & ~HARMLESS_FLAGS) != 0 || (method != 0 && method != 8) || zip.u16(at + 32) != 0) {
      throw new ParseRefusal(name, "is encrypted, packed in a rare way or commented");
    }
    if (packed > zip.length() || unpacked > PassportBundle.MAX_UNPACKED) {
      throw new ParseRefusal(name, "unpacks to more than " + PassportBundle.MAX_UNPACKED);
    }
    boolean agrees =
        zip.u32(at + 42) == local
            && zip.u32(local) == LOCAL
            && zip.u16(local + 6) == flags
            && zip.u16(local + 8) == method
            && name.equals(zip.text(local + LOCAL_LENGTH, zip.u16(local + 26)));
    if (!agrees) {
      throw new ParseRefusal(name, "has a local header that disagrees with the directory");
    }
    long begin = local + LOCAL_LENGTH + zip.u16(local + 26) + zip.u16(local + 28);
    return new Member(
        name, method == 0, zip.u32(at + 16), (int) packed, (int) unpacked, (int) begin);
  }

  /** Where the next file must begin; also compares the second set of lengths with the first. */
  private static long behind(LittleEndian zip, long central, Member member) throws ParseRefusal {
    long data = (long) member.begin() + member.packed();
    boolean described = (zip.u16(central + 8) & HAS_DESCRIPTOR) != 0;
    long local = zip.u32(central + 42);
    long at = described ? data + 4 : local + 14;
    boolean agrees =
        (!described || zip.u32(data) == DESCRIPTOR)
            && zip.u32(at) == member.crc()
            && zip.u32(at + 4) == member.packed()
            && zip.u32(at + 8) == member.unpacked();
    if (!agrees) {
      throw new ParseRefusal(member.name(), "has a local header that disagrees with the directory");
    }
    return described ? data + DESCRIPTOR_LENGTH : data;
  }
}
