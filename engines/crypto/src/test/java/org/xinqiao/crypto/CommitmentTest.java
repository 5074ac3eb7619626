package org.xinqiao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final byte[] VALUE = "110101199003074514".getBytes(US_ASCII);

  @Test
  void itIsTheDigestOfSaltAndValue() {
    var salt = Samples.content(16, 1);
    assertThat(Commitment.commit(salt, VALUE))
        .isEqualTo(Suite.INTL.digest(Bytes.concat(salt, VALUE)).bytes());
  }

  @Test
  void itHoldsForSaltAndValueOnly() {
    var salt = Commitment.newSalt();
    var commitment = Commitment.commit(salt, VALUE);
    assertThat(Commitment.verify(commitment, salt, VALUE)).isEqualTo(new Verification.Valid());
    var mismatch = new Verification.Invalid(Verification.Reason.DOES_NOT_MATCH);
    assertThat(Commitment.verify(commitment, Commitment.newSalt(), VALUE)).isEqualTo(mismatch);
    assertThat(Commitment.verify(commitment, salt, new byte[0])).isEqualTo(mismatch);
  }

  @Test
  void wrongLengthsAreMalformed() {
    var malformed = new Verification.Invalid(Verification.Reason.MALFORMED);
    assertThat(Commitment.verify(new byte[31], new byte[16], VALUE)).isEqualTo(malformed);
    assertThat(Commitment.verify(new byte[32], new byte[15], VALUE)).isEqualTo(malformed);
    assertThatThrownBy(() -> Commitment.commit(new byte[17], VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saltsAreFresh() {
    assertThat(Commitment.newSalt()).hasSize(16).isNotEqualTo(Commitment.newSalt());
  }

  @Test
  void aPseudonymIsStableWithinKeyAndDomainOnly() {
    var one = Pseudonym.of(Samples.key(1), "patients", VALUE);
    assertThat(one).matches("[0-9a-f]{64}");
    assertThat(Pseudonym.of(Samples.key(1), "patients", VALUE.clone())).isEqualTo(one);
    assertThat(Pseudonym.of(Samples.key(2), "patients", VALUE)).isNotEqualTo(one);
    assertThat(Pseudonym.of(Samples.key(1), "visits", VALUE)).isNotEqualTo(one);
    assertThat(Pseudonym.of(Samples.key(1), "patients", new byte[0])).isNotEqualTo(one);
  }

  @Test
  void domainAndValueDoNotRunTogether() {
    assertThat(Pseudonym.of(Samples.key(1), "ab", "c".getBytes(US_ASCII)))
        .isNotEqualTo(Pseudonym.of(Samples.key(1), "a", "bc".getBytes(US_ASCII)));
  }

  @Test
  void theMacBeneathAPseudonymIsThatOfRfc4231() throws Exception {
    // RFC 4231, case 2, through the same HMAC the SM and INTL derivations use.
    assertThat(
            Derivation.mac(
                Suite.INTL,
                "Jefe".getBytes(US_ASCII),
                "what do ya want for nothing?".getBytes(US_ASCII),
                28))
        .isEqualTo(Samples.hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
  }
}
