package org.xinqiao.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPlaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/app/",
        "/app/catalogue",
        "/app/deliveries/0190a0b1-7c2d-7000-8000-000000000001?tab=log&page=2",
        "/app/search?q=%E4%BF%A1%E6%A1%A5%20a+b",
        "/app/a@b,c;d=e:f!$'()*~"
      })
  void aPlaceInsideTheApplicationIsSafe(String place) {
    assertThat(NextPlace.safe(place)).contains(place);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "/app",
        "/application/",
        "app/",
        "/api/v1/me",
        "/App/",
        " /app/",
        "//evil.example/app/",
        "//app/",
        "/app//evil.example",
        "https://evil.example/app/",
        "http:/app/",
        "javascript:alert(1)//app/",
        "/\\evil.example/app/",
        "/app/\\evil.example",
        "/app/%5cevil.example",
        "/app/%5Cevil.example",
        "/app/..",
        "/app/../api/v1/me",
        "/app/%2e%2e/api",
        "/app/.%2E/api",
        "/app/%2f%2fevil.example",
        "/app/?to=https://evil.example",
        "/app/\r\nSet-Cookie: a=b",
        "/app/\n",
        "/app/\t",
        "/app/%0d%0aSet-Cookie:a=b",
        "/app/%00",
        "/app/%7F",
        "/app/\u0000",
        "/app/\u007f",
        "/app/\u2028",
        "/app/\uff0f\uff0fevil.example",
        "/app/信桥",
        "/app/a b",
        "/app/\"><b>",
        "/app/#x",
        "/app/@\u202e"
      })
  void everythingElseIsNot(String place) {
    assertThat(NextPlace.safe(place)).isEmpty();
    assertThat(NextPlace.signInFor(place == null ? "" : place)).isEqualTo("/login");
  }

  @Test
  void aPlaceWithoutEndIsNotSafe() {
    assertThat(NextPlace.safe("/app/" + "a".repeat(995))).isPresent();
    assertThat(NextPlace.safe("/app/" + "a".repeat(996))).isEmpty();
  }

  @Test
  void theWishTravelsEncoded() {
    assertThat(NextPlace.signInFor("/app/x?a=1&b=%E4"))
        .isEqualTo("/login?next=%2Fapp%2Fx%3Fa%3D1%26b%3D%25E4");
  }
}
