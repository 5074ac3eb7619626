package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and checkpoints: what is trusted and what is refused. */
class SignedNoteTest {
  private static final String TEXT = "bank-a.example/ledger\n1\n" + Hashes.EMPTY + "\n";
  private static final NoteSigner SIGNER = new MemoryLog().signer;
  private static final NoteSigner OTHER = new MemoryLog("witness.example/w1", 9).signer;
  private static final NoteVerifier TRUST = NoteVerifier.of(SIGNER.verifierKey());

  @Test
  void oneTextHasOneSignature() {
    assertThat(SIGNER.sign(TEXT)).isEqualTo(SIGNER.sign(TEXT));
    assertThat(SignedNote.parse(SIGNER.sign(TEXT).bytes()).orThrow()).isEqualTo(SIGNER.sign(TEXT));
  }

  @Test
  void signaturesOfStrangersAreIgnored() {
    SignedNote note = OTHER.sign(TEXT).with(SIGNER.signature(TEXT));
    assertThat(TRUST.verify(note))
        .isEqualTo(new NoteVerifier.Verdict.Trusted(Set.of(SIGNER.verifierKey())));
    assertThat(TRUST.verify(OTHER.sign(TEXT)))
        .isEqualTo(new NoteVerifier.Verdict.Refused("no trusted key signed"));
  }

  @Test
  void aStrangerMayShareTheNameOrTheIdButNotBoth() {
    NoteSignature genuine = SIGNER.signature(TEXT);
    byte[] junk = new byte[64];
    NoteSignature sameName = new NoteSignature(genuine.name(), genuine.keyId() + 1, junk);
    NoteSignature sameId = new NoteSignature("x.example", genuine.keyId(), junk);
    NoteSignature same = new NoteSignature(genuine.name(), genuine.keyId(), junk);
    SignedNote note = SIGNER.sign(TEXT);
    assertThat(TRUST.verify(note.with(sameName).with(sameId)))
        .isInstanceOf(NoteVerifier.Verdict.Trusted.class);
    assertThat(TRUST.verify(note.with(same)))
        .isEqualTo(
            new NoteVerifier.Verdict.Refused("the signature of bank-a.example/ledger is wrong"));
  }

  @Test
  void sixtyFourSignaturesAreReadAndOneMoreIsNot() {
    SignedNote note = OTHER.sign(TEXT);
    for (int i = 1; i < 63; i++) {
      note = note.with(new NoteSignature("w" + i, i, new byte[2420]));
    }
    note = note.with(SIGNER.signature(TEXT));
    SignedNote full = SignedNote.parse(note.bytes()).orThrow();
    assertThat(full.signatures()).hasSize(64);
    assertThat(TRUST.verify(full)).isInstanceOf(NoteVerifier.Verdict.Trusted.class);
    String more = note.format() + OTHER.signature(TEXT).line() + "\n";
    assertThat(SignedNote.parse(more.getBytes(UTF_8))).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void everyFlippedBitOfASignatureIsNoticed() {
    NoteSignature genuine = SIGNER.signature(TEXT);
    for (int bit = 0; bit < 512; bit++) {
      byte[] bytes = genuine.signature().clone();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      NoteSignature flipped = new NoteSignature(genuine.name(), genuine.keyId(), bytes);
      assertThat(TRUST.verify(new SignedNote(TEXT, List.of(flipped))))
          .isInstanceOf(NoteVerifier.Verdict.Refused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n— name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n— AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— na me AAAAAAA=\n",
        "text\n\n— na\u00a0me AAAAAAA=\n",
        "text\n\n— na\u3000me AAAAAAA=\n",
        "text\n\n— name AAAAAAA\n",
        "text\n\n— name AAAAAAB=\n",
        "text\n\n— name AAAAAA==\n",
        "text\n\n— name AAAA_AA=\n",
        "text\n\n— name AAAAAAA= \n",
        "te\txt\n\n— name AAAAAAA=\n",
        "text\r\n\n— name AAAAAAA=\n",
        "te\u0000xt\n\n— name AAAAAAA=\n",
        "text\n\n— name AAAAAAA=\nrest\n",
      })
  void misshapenNotesAreRefusedWithAReason(String note) {
    assertThat(SignedNote.parse(note.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Parsed.Malformed.class, malformed -> assertThat(malformed.why()).isNotBlank());
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] note = SIGNER.sign(TEXT).bytes();
    note[0] = (byte) 0xff;
    assertThat(SignedNote.parse(note)).isEqualTo(new Parsed.Malformed<>("note", "is not UTF-8"));
    assertThat(SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void aTextWithEmptyLinesKeepsThem() {
    SignedNote note = SIGNER.sign("a\n\nb\n");
    SignedNote parsed = SignedNote.parse(note.bytes()).orThrow();
    assertThat(parsed.text()).isEqualTo("a\n\nb\n");
    assertThat(TRUST.verify(parsed)).isInstanceOf(NoteVerifier.Verdict.Trusted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/foo",
        "example.com/foo+530d903a",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fooo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
        "example.com/foo+530d903a+AekyeRrm",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
      })
  void misshapenKeysAreRefused(String vkey) {
    assertThat(VerifierKey.parse(vkey)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void aKeySurvivesItsText() {
    VerifierKey key = SIGNER.verifierKey();
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(new Parsed.Read<>(key));
    assertThat(key.name()).isEqualTo(MemoryLog.ORIGIN);
  }

  @Test
  void badSignersAreTheCallersBug() {
    assertThatThrownBy(() -> NoteSigner.ed25519("a b", new byte[32]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NoteSigner.ed25519("a", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SIGNER.sign("no newline"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCheckpointMustBearTheNameOfItsKey() {
    TreeHead head = new TreeHead(1, Hashes.plain(new byte[0]));
    SignedNote foreign = SIGNER.sign(Checkpoint.of("bank-b.example/ledger", head).text());
    assertThat(Checkpoint.open(foreign, TRUST))
        .isEqualTo(
            new Checkpoint.Opened.Refused(
                "origin", "no signing key is named bank-b.example/ledger"));
    Checkpoint own = new Checkpoint(MemoryLog.ORIGIN, head, List.of("extension line"));
    assertThat(Checkpoint.open(SIGNER.sign(own.text()), TRUST))
        .isEqualTo(new Checkpoint.Opened.Trusted(own));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o\n1\n",
        "o\n1\nAAAA\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n٣\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
        "o\n0\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n",
        "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
        "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nx\n",
      })
  void misshapenCheckpointsAreRefused(String text) {
    assertThat(Checkpoint.parse(text)).isInstanceOf(Parsed.Malformed.class);
  }
}
