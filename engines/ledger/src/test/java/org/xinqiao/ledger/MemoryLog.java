package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** A log in a map, with a key; counts what is read. */
final class MemoryLog implements TileReader {
  static final String ORIGIN = "bank-a.example/ledger";

  final Map<String, byte[]> objects = new TreeMap<>();
  final NoteSigner signer;
  final List<String> reads = new ArrayList<>();
  TreeHead head = TreeHead.EMPTY;

  MemoryLog() {
    this(ORIGIN, 7);
  }

  MemoryLog(String origin, int seed) {
    byte[] secret = new byte[32];
    new Random(seed).nextBytes(secret);
    signer = NoteSigner.ed25519(origin, secret);
  }

  @Override
  public Optional<byte[]> read(String path) {
    reads.add(path);
    return Optional.ofNullable(objects.get(path)).map(byte[]::clone);
  }

  Integration append(List<byte[]> entries) {
    Integration batch = Integrator.integrate(head, this, entries);
    objects.putAll(batch.bundles());
    objects.putAll(batch.tiles());
    head = batch.to();
    objects.put("checkpoint", checkpoint().bytes());
    return batch;
  }

  SignedNote checkpoint() {
    return signer.sign(Checkpoint.of(signer.verifierKey().name(), head).text());
  }

  NoteVerifier trust() {
    return NoteVerifier.of(signer.verifierKey());
  }

  TlogProof proof(long index) {
    return TlogProof.of(new TileTree(this, head.size()).inclusion(index), checkpoint());
  }

  static List<byte[]> entries(int begin, int end) {
    List<byte[]> entries = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      entries.add(("entry " + i).getBytes(UTF_8));
    }
    return entries;
  }

  static List<Hash> leaves(int size) {
    return entries(0, size).stream().map(Hashes::leaf).toList();
  }
}
