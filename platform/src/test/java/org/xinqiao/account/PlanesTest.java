package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xinqiao.account.Refused.assertRefused;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.kernel.Role;

class PlanesTest {
  private final Planes planes = new Planes();

  @ParameterizedTest
  @CsvSource({
    "PARTNER, GET /api/v1/deliveries",
    "PARTNER, GET /api/v1/deliveries/1/pages/2",
    "PARTNER, HEAD /api/v1/deliveries/1/content",
    "PARTNER, GET /api/v1/passports/xq1/bundle",
    "REGULATOR, GET /api/v1/controls",
    "REGULATOR, GET /api/v1/audit/1/proof",
    "REGULATOR, GET /api/v1/passports/xq1",
    "CUSTOMER, GET /api/v1/deliveries/1",
    "CUSTOMER, GET /api/v1/me",
    "CUSTOMER, GET /app/received",
    "CUSTOMER, DELETE /api/v1/session"
  })
  void whatIsOnTheListIsOpen(Role role, String call) {
    assertThatCode(() -> planes.require(Set.of(role), call)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "PARTNER, GET /api/v1/controls",
    "PARTNER, GET /api/v1/audit",
    "PARTNER, POST /api/v1/deliveries/1/restriction",
    "PARTNER, GET /api/v1/deliveries/1/pages",
    "PARTNER, GET /api/v1/deliveries/",
    "PARTNER, GET /api/v1/deliveries/1/pages/2/3",
    "PARTNER, GET /api/v1/passports/%2e%2e/accounts/x",
    "REGULATOR, POST /api/v1/controls/A1.1/run",
    "REGULATOR, GET /api/v1/deliveries",
    "REGULATOR, GET /api/v1/deliveries/1/content",
    "CUSTOMER, GET /api/v1/passports/xq1",
    "CUSTOMER, GET /api/v1/colleagues",
    "CUSTOMER, GET /api/v1/%6De",
    "CUSTOMER, GET /API/v1/me",
    "CUSTOMER, GET /api/v1/me/",
    "CUSTOMER, get /api/v1/me"
  })
  void whatIsNotOnTheListIsRefused(Role role, String call) {
    assertRefused(Planes.OUTSIDE, () -> planes.require(Set.of(role), call));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PARTNER", "REGULATOR", "CUSTOMER"})
  void anAddressNobodyOpenedIsClosed(Role role) {
    assertRefused(Planes.OUTSIDE, () -> planes.require(Set.of(role), "GET /api/v1/made-tomorrow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /api/v1/accounts", "GET /api/v1/made-tomorrow"})
  void peopleInsideAreNotLimitedByIt(String call) {
    for (var role : Role.INSIDERS) {
      assertThatCode(() -> planes.require(Set.of(role), call)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PARTNER", "REGULATOR", "CUSTOMER"})
  void aSecondRoleOpensNothing(Role role) {
    assertThat(Planes.isOpen(role, "GET /api/v1/accounts")).isFalse();
    assertRefused(
        Planes.OUTSIDE,
        () -> planes.require(Set.of(role, Role.SYSTEM_ADMIN), "GET /api/v1/accounts"));
  }
}
