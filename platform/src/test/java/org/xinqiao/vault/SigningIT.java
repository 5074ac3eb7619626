package org.xinqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.crypto.Verification;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.UnitOfWork;

@PlatformTest
class SigningIT {
  @Autowired ApplicationContext platform;
  @Autowired Vault vault;
  @Autowired UnitOfWork units;

  private Actor staff;

  @BeforeEach
  void anInstitution() {
    staff = new People(platform, "INTL").staff();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INTL", "SM"})
  void anotherMemberChecksASignature(String suite) {
    var signer = new People(platform, suite).staff();
    var message = "协议正文".getBytes(UTF_8);
    var signed = signer.call(() -> vault.sign(message));
    assertThat(signed.suite()).isEqualTo(suite);
    assertThat(staff.call(() -> vault.verify(message, signed)))
        .isInstanceOf(Verification.Valid.class);
    assertThat(staff.call(() -> vault.verify("协议".getBytes(UTF_8), signed)))
        .isInstanceOf(Verification.Invalid.class);
    assertThat(signer.call(() -> vault.sign(message)).key()).isEqualTo(signed.key());
  }

  @Test
  void aSignatureUnderAnotherNameOrKeyDoesNotHold() {
    var message = "协议正文".getBytes(UTF_8);
    var signed = staff.call(() -> vault.sign(message));
    var other = new People(platform, "INTL");
    var foreign = other.staff().call(() -> vault.sign(message));
    var claims =
        List.of(
            new Signed(
                other.institution(),
                signed.key(),
                "INTL",
                signed.verifyingKey(),
                signed.signature()),
            new Signed(
                signed.institution(),
                signed.key(),
                "INTL",
                foreign.verifyingKey(),
                foreign.signature()),
            new Signed(signed.institution(), signed.key(), "X", signed.verifyingKey(), ""),
            new Signed(signed.institution(), signed.key(), "INTL", "?", "?"));
    for (var claim : claims) {
      assertThat(staff.call(() -> vault.verify(message, claim)))
          .isInstanceOf(Verification.Invalid.class);
    }
  }

  @Test
  void aSealHoldsForItsTextItsDomainAndItsInstitutionOnly() {
    var seal = units.as(staff, () -> seal("test", "text"));
    assertThat(verify(staff, "test", "text", seal)).isInstanceOf(Verification.Valid.class);
    assertThat(verify(staff, "test", "texT", seal)).isInstanceOf(Verification.Invalid.class);
    assertThat(verify(staff, "tesu", "text", seal)).isInstanceOf(Verification.Invalid.class);
    assertThat(verify(staff, "test", "text", "x" + seal)).isInstanceOf(Verification.Invalid.class);
    assertThat(verify(staff, "test", "text", "none")).isInstanceOf(Verification.Invalid.class);
    var stranger = new People(platform, "SM").staff();
    assertThat(verify(stranger, "test", "text", seal)).isInstanceOf(Verification.Invalid.class);
  }

  private String seal(String domain, String text) {
    try (var seals = vault.seals(domain)) {
      return seals.seal(text);
    }
  }

  private Verification verify(Actor actor, String domain, String text, String seal) {
    return units.as(
        actor,
        () -> {
          try (var seals = vault.seals(domain)) {
            return seals.verify(text, seal);
          }
        });
  }
}
