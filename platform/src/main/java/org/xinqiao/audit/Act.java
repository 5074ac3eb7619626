package org.xinqiao.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the operation log about one act. Values of {@code fields} may be personal: the
 * ledger gets salted commitments of them only, see {@link Audit}.
 *
 * @param action what was done, {@code <chapter>.<verb>} as {@code passport.mint}
 * @param object the digital identity it was done to, or null
 * @param result whether it happened
 * @param fields further facts by name; kept beside the ledger, committed to in it
 * @param contentHash digest of the content concerned, {@code "<algorithm>:<hex>"}, or null
 * @param lineage digital identities the object was made from
 * @param identityDigest base64 SHA-256 of the identity block, only when a passport is minted
 */
public record Act(
    String action,
    @Nullable String object,
    Result result,
    Map<String, String> fields,
    @Nullable String contentHash,
    List<String> lineage,
    @Nullable String identityDigest) {

  /** Whether an act happened. */
  public enum Result {
    /** It happened. */
    DONE,
    /** A rule refused it. */
    REFUSED
  }

  /** Copies what it is given. */
  public Act {
    fields = Map.copyOf(new TreeMap<>(fields));
    lineage = List.copyOf(lineage);
  }

  /** An act that happened. */
  public static Act of(String action) {
    return new Act(action, null, Result.DONE, Map.of(), null, List.of(), null);
  }

  /** The same act, refused. */
  public Act refused() {
    return new Act(action, object, Result.REFUSED, fields, contentHash, lineage, identityDigest);
  }

  /** The same act on the datum with this digital identity. */
  public Act on(String identity) {
    return new Act(action, identity, result, fields, contentHash, lineage, identityDigest);
  }

  /** The same act with one more fact; a null value is left out. */
  public Act with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new TreeMap<>(fields);
    more.put(name, value.toString());
    return new Act(action, object, result, more, contentHash, lineage, identityDigest);
  }

  /** The same act concerning content with this digest. */
  public Act content(String hash) {
    return new Act(action, object, result, fields, hash, lineage, identityDigest);
  }

  /** The same act on a datum made from these. */
  public Act from(List<String> parents) {
    return new Act(action, object, result, fields, contentHash, parents, identityDigest);
  }

  /** The same act minting a passport with this identity block. */
  public Act minting(String digest) {
    return new Act(action, object, result, fields, contentHash, lineage, digest);
  }
}
