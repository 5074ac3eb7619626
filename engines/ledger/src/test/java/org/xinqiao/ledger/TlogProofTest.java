package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a proof, and what it proves. */
class TlogProofTest {
  private static final MemoryLog LOG = new MemoryLog();

  static {
    LOG.append(MemoryLog.entries(0, 300));
  }

  private final Hash leaf = Hashes.leaf("entry 77".getBytes(UTF_8));

  @Test
  void aProofSurvivesItsTextAndHolds() {
    TlogProof proof = LOG.proof(77);
    TlogProof parsed = TlogProof.parse(proof.bytes()).orThrow();
    assertThat(parsed).isEqualTo(proof);
    assertThat(parsed.verify(leaf, LOG.trust())).isEqualTo(new Verification.Valid());
    assertThat(proof.format()).startsWith("c2sp.org/tlog-proof@v1\nindex 77\n");
  }

  @Test
  void extraDataIsKeptAndProvesNothing() {
    TlogProof proof = LOG.proof(77);
    TlogProof extra = new TlogProof(77, proof.path(), proof.checkpoint(), "ZXh0cmE=");
    assertThat(extra.format()).contains("@v1\nextra ZXh0cmE=\nindex 77\n");
    assertThat(TlogProof.parse(extra.bytes()).orThrow()).isEqualTo(extra);
    assertThat(extra.verify(leaf, LOG.trust())).isEqualTo(new Verification.Valid());
  }

  @Test
  void theOnlyLeafNeedsNoHashes() {
    MemoryLog one = new MemoryLog();
    one.append(MemoryLog.entries(0, 1));
    TlogProof proof = TlogProof.parse(one.proof(0).bytes()).orThrow();
    assertThat(proof.path()).isEmpty();
    assertThat(proof.format()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nbank-a.example");
    assertThat(proof.verify(Hashes.leaf("entry 0".getBytes(UTF_8)), one.trust()))
        .isEqualTo(new Verification.Valid());
  }

  @Test
  void eachPartIsNeeded() {
    TlogProof proof = LOG.proof(77);
    assertBroken(proof.verify(Hashes.leaf(new byte[0]), LOG.trust()), "root");
    assertBroken(
        new TlogProof(78, proof.path(), proof.checkpoint(), "").verify(leaf, LOG.trust()), "root");
    assertBroken(
        new TlogProof(300, proof.path(), proof.checkpoint(), "").verify(leaf, LOG.trust()),
        "index");
    assertBroken(
        new TlogProof(77, proof.path().subList(1, 9), proof.checkpoint(), "")
            .verify(leaf, LOG.trust()),
        "path");
    assertBroken(
        proof.verify(leaf, new MemoryLog("other.example", 3).trust()), "checkpoint signature");
    SignedNote note = proof.checkpoint();
    SignedNote resized =
        new SignedNote(note.text().replace("\n300\n", "\n301\n"), note.signatures());
    assertBroken(
        new TlogProof(77, proof.path(), resized, "").verify(leaf, LOG.trust()),
        "checkpoint signature");
  }

  private static void assertBroken(Verification outcome, String where) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Verification.Broken.class, broken -> assertThat(broken.where()).isEqualTo(where));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wrong-header\\nindex 0\\n\\n| line 1",
        "c2sp.org/tlog-proof@v1\\n\\n| index",
        "c2sp.org/tlog-proof@v1\\nextra !!\\nindex 0\\n\\n| extra",
        "c2sp.org/tlog-proof@v1\\nextra YQ\\nindex 0\\n\\n| extra",
        "c2sp.org/tlog-proof@v1\\nindex x\\n\\n| index",
        "c2sp.org/tlog-proof@v1\\nindex -5\\n\\n| index",
        "c2sp.org/tlog-proof@v1\\nindex 05\\n\\n| index",
        "c2sp.org/tlog-proof@v1\\nindex 99999999999999999999\\n\\n| index",
        "c2sp.org/tlog-proof@v1\\nindex 0\\nAAAA\\n\\n| path hash 1",
        "c2sp.org/tlog-proof@v1\\nindex 0\\n!!\\n\\n| path hash 1",
        "c2sp.org/tlog-proof@v1\\r\\nindex 0\\r\\n\\r\\n| proof",
        "c2sp.org/tlog-proof@v1\\nindex 0\\n\\ncheckpoint\\n| note",
        "c2sp.org/tlog-proof@v1\\nindex 0| proof",
      })
  void misshapenProofsSayWhere(String text, String where) {
    String proof = text.replace("\\n", "\n").replace("\\r", "\r");
    assertThat(TlogProof.parse(proof.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Parsed.Malformed.class,
            malformed -> {
              assertThat(malformed.where()).isEqualTo(where);
              assertThat(malformed.why()).isNotBlank();
            });
  }

  @Test
  void morePathThanATreeCanHaveIsRefused() {
    String hashes = (Hashes.EMPTY + "\n").repeat(64);
    String proof = "c2sp.org/tlog-proof@v1\nindex 0\n" + hashes + "\n" + LOG.checkpoint().format();
    assertThat(TlogProof.parse(proof.getBytes(UTF_8)))
        .isEqualTo(new Parsed.Malformed<>("path", "has more than 63 hashes"));
  }

  @Test
  void noByteOfAProofCanBeChangedAndStillProve() {
    byte[] proof = LOG.proof(77).bytes();
    for (int at = 0; at < proof.length; at++) {
      byte[] changed = proof.clone();
      changed[at] ^= 1;
      Parsed<TlogProof> parsed = TlogProof.parse(changed);
      boolean proves =
          parsed instanceof Parsed.Read<TlogProof>(TlogProof read)
              && read.verify(leaf, LOG.trust()) instanceof Verification.Valid;
      assertThat(proves).as("byte " + at).isFalse();
    }
    assertThat(List.of(proof.length)).allMatch(length -> length > 400);
  }
}
