package org.xinqiao.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Facts that others published: C2SP signed-note's example, the test log of transparency-dev/tessera
 * (testdata, with its published test key), the reference tree of the Certificate Transparency
 * implementations (transparency-dev/merkle testonly).
 */
class PublicVectorsTest {
  private static final String TESSERA_VKEY =
      "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
  private static final byte[] TESSERA_SEED =
      Arrays.copyOfRange(
          Base64.getDecoder().decode("AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"), 1, 33);
  private static final List<byte[]> TESSERA_LEAVES =
      Stream.of(
              "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten"
                  .split(" "))
          .map(word -> word.getBytes(UTF_8))
          .toList();

  private static final List<byte[]> CT_LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(HexFormat.of()::parseHex)
          .toList();

  @Test
  void theSignedNoteExampleVerifies() {
    String note =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
            .orThrow();
    SignedNote signed = SignedNote.parse(note.getBytes(UTF_8)).orThrow();
    assertThat(NoteVerifier.of(key).verify(signed))
        .isEqualTo(new NoteVerifier.Verdict.Trusted(java.util.Set.of(key)));
    assertThat(signed.text()).isEqualTo("This is an example message.\n");
    assertThat(signed.format()).isEqualTo(note);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=, M9e0lhr9kuLxGdAtaUrhm84TQffVsLdcy808sN0a3WyniNlfcr9+bywoiIke1YYciCNjJGkCgIlQ8b16jhsmg/SChAM=",
    "2, T1X2GdkhUjV3iyufF9b0kVsWFxIU0VI4EpNml2Teci4=, M9e0llH4NKmlf0u7C8tkJioQOmi7l5ELqljXgKRg6R3G5JJ7vx7emDWo5fpqKuA/Dk/jRrI6il+7QCVirNhyUAWGoAk=",
    "3, Wqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=, M9e0lvAQRtH832pk2RTbeSeZMkp4FZSdJYFBUjO5SKxuRbywPUF3cx+HUrb50kjd3rUWW/fj53Wj1dwcwh9bGQnqVAg=",
    "15, rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=, M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI="
  })
  void tesserasCheckpointsComeOutByteForByte(int size, String root, String signature) {
    NoteSigner signer = NoteSigner.ed25519("example.com/log/testdata", TESSERA_SEED);
    assertThat(signer.verifierKey()).hasToString(TESSERA_VKEY);
    Integration batch =
        Integrator.integrate(
            TreeHead.EMPTY, path -> java.util.Optional.empty(), TESSERA_LEAVES.subList(0, size));
    assertThat(batch.to().root()).hasToString(root);
    SignedNote note = signer.sign(Checkpoint.of("example.com/log/testdata", batch.to()).text());
    assertThat(note.format())
        .isEqualTo(
            "example.com/log/testdata\n%d\n%s\n\n— example.com/log/testdata %s\n"
                .formatted(size, root, signature));
    NoteVerifier trusted = NoteVerifier.of(VerifierKey.parse(TESSERA_VKEY).orThrow());
    assertThat(Checkpoint.open(note, trusted)).isInstanceOf(Checkpoint.Opened.Trusted.class);
  }

  @Test
  void tesserasThirdBundleIsOurs() {
    byte[] bundle = EntryBundle.encode(TESSERA_LEAVES.subList(0, 3));
    assertThat(bundle).asHexString().isEqualTo("00036F6E65000374776F00057468726565");
    assertThat(EntryBundle.decode(bundle).orThrow()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
  })
  void theReferenceTreeHasItsRoots(int size, String root) {
    List<Hash> leaves = CT_LEAVES.subList(0, size).stream().map(Hashes::leaf).toList();
    assertThat(MerkleTree.root(leaves).hex()).isEqualTo(root);
    Frontier frontier = Frontier.empty();
    leaves.forEach(frontier::append);
    assertThat(frontier.root().hex()).isEqualTo(root);
  }

  @Test
  void theReferenceTreeHasItsProofs() {
    NodeSource nodes = MerkleTreeTest.nodes(CT_LEAVES.stream().map(Hashes::leaf).toList());
    assertThat(MerkleTree.inclusion(nodes, 0, 8).path().stream().map(Hash::hex))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(MerkleTree.inclusion(nodes, 2, 3).path().stream().map(Hash::hex))
        .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(MerkleTree.consistency(nodes, 6, 8).path().stream().map(Hash::hex))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }
}
