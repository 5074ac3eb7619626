package org.xinqiao.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys one trusts, and the rules by which they make a note trusted (C2SP signed-note). */
public final class NoteVerifier {
  /** What the known keys say about a note. */
  public sealed interface Verdict {
    /** At least one known key signed, and no known key's signature is wrong. */
    record Trusted(Set<VerifierKey> signers) implements Verdict {
      /** Copies the keys. */
      public Trusted {
        signers = Set.copyOf(signers);
      }
    }

    /** Do not use the text: {@code why} is one English sentence without the closing full stop. */
    record Refused(String why) implements Verdict {}
  }

  private final List<VerifierKey> keys;

  /** Trusts these keys; no two may share both name and key id. */
  public NoteVerifier(Collection<VerifierKey> keys) {
    List<VerifierKey> distinct = new ArrayList<>();
    for (VerifierKey key : new LinkedHashSet<>(keys)) {
      if (distinct.stream()
          .anyMatch(k -> k.keyId() == key.keyId() && k.name().equals(key.name()))) {
        throw new IllegalArgumentException("two keys named " + key.name() + " with one key id");
      }
      distinct.add(key);
    }
    this.keys = List.copyOf(distinct);
  }

  /** Trusts one key. */
  public static NoteVerifier of(VerifierKey key) {
    return new NoteVerifier(List.of(key));
  }

  /** The trusted keys. */
  public List<VerifierKey> keys() {
    return keys;
  }

  /**
   * Signatures by unknown keys are ignored, those by known keys all have to hold, and there has to
   * be one.
   */
  public Verdict verify(SignedNote note) {
    Set<VerifierKey> signers = new LinkedHashSet<>();
    for (NoteSignature signature : note.signatures()) {
      Optional<VerifierKey> known = keys.stream().filter(key -> key.made(signature)).findFirst();
      if (known.isPresent()) {
        if (!known.get().accepts(note.text(), signature)) {
          return new Verdict.Refused("the signature of " + signature.name() + " is wrong");
        }
        signers.add(known.get());
      }
    }
    return signers.isEmpty()
        ? new Verdict.Refused("no trusted key signed")
        : new Verdict.Trusted(signers);
  }
}
