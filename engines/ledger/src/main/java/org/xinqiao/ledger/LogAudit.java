package org.xinqiao.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks a whole log from its entries upwards, trusting nothing but keys: every bundle is read,
 * every tile rebuilt and compared byte by byte, the root compared with the signed checkpoint.
 */
public final class LogAudit {
  /** What the audit found. */
  public sealed interface Outcome {
    /**
     * Everything agrees.
     *
     * @param checkpoint the signed checkpoint
     * @param bundles number of entry bundles read
     * @param tiles number of tiles compared
     */
    record Sound(Checkpoint checkpoint, long bundles, long tiles) implements Outcome {}

    /**
     * The first thing that does not agree; nothing behind it was looked at.
     *
     * @param where path of the object
     * @param why one English sentence without the closing full stop
     */
    record Broken(String where, String why) implements Outcome {}
  }

  /** Hears how far the audit has come. */
  @FunctionalInterface
  public interface Progress {
    /** Called after each bundle with the entries checked so far and their total. */
    void checked(long entries, long total);
  }

  private final NoteVerifier trusted;
  private final TileReader reader;
  private final StoredTiles stored;
  private long tiles;

  private LogAudit(NoteVerifier trusted, TileReader reader) {
    this.trusted = trusted;
    this.reader = reader;
    this.stored = new StoredTiles(reader);
  }

  /** Audits the log behind {@code reader}; reads all of it, memory stays at one bundle. */
  public static Outcome run(NoteVerifier trusted, TileReader reader, Progress progress) {
    return new LogAudit(trusted, reader).run(progress);
  }

  private Outcome run(Progress progress) {
    Optional<byte[]> note = reader.read(LogPath.CHECKPOINT);
    if (note.isEmpty()) {
      return new Outcome.Broken(LogPath.CHECKPOINT, "is missing");
    }
    return switch (SignedNote.parse(note.get())) {
      case Parsed.Malformed<SignedNote>(String where, String why) -> atCheckpoint(where, why);
      case Parsed.Read<SignedNote>(SignedNote signed) ->
          switch (Checkpoint.open(signed, trusted)) {
            case Checkpoint.Opened.Refused(String where, String why) -> atCheckpoint(where, why);
            case Checkpoint.Opened.Trusted(Checkpoint checkpoint) -> content(checkpoint, progress);
          };
    };
  }

  private Outcome content(Checkpoint checkpoint, Progress progress) {
    try {
      Hash root = rebuild(checkpoint.head().size(), progress);
      if (!root.equals(checkpoint.head().root())) {
        return atCheckpoint("root", "the entries hash to " + root);
      }
      long bundles = Math.ceilDiv(checkpoint.head().size(), LogPath.FULL_WIDTH);
      return new Outcome.Sound(checkpoint, bundles, tiles);
    } catch (BrokenLogException broken) {
      return new Outcome.Broken(broken.path(), broken.why());
    }
  }

  private Hash rebuild(long size, Progress progress) {
    Frontier frontier = Frontier.empty();
    TileAccumulator rebuilt = new TileAccumulator(this::compare);
    for (long bundle = 0; frontier.size() < size; bundle++) {
      for (byte[] entry : stored.entries(BundleCoordinates.of(bundle, size))) {
        Hash leaf = Hashes.leaf(entry);
        frontier.append(leaf);
        rebuilt.append(leaf);
      }
      progress.checked(frontier.size(), size);
    }
    rebuilt.flush();
    return frontier.root();
  }

  private void compare(TileCoordinates at, byte[] expected) {
    int differs = Arrays.mismatch(stored.tile(at), expected);
    if (differs >= 0) {
      int hash = differs / Hash.LENGTH;
      String why = "hash " + hash + " is not what the entries below it hash to";
      throw new BrokenLogException(at.path(), why + below(at, hash));
    }
    tiles++;
  }

  private static String below(TileCoordinates at, int hash) {
    long leaves = 1L << (TileCoordinates.HEIGHT * at.level());
    long first = (at.index() * LogPath.FULL_WIDTH + hash) * leaves;
    return leaves == 1 ? " (entry " + first + ")" : " (from entry " + first + ")";
  }

  private static Outcome atCheckpoint(String where, String why) {
    return new Outcome.Broken(LogPath.CHECKPOINT, where + ": " + why);
  }

  /** Keys that a log offers in its own {@code vkey} object: a hint, never a reason to trust it. */
  public static List<String> offeredKeys(TileReader reader) {
    return reader
        .read("vkey")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
  }
}
