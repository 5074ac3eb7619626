package org.xinqiao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final Map<String, String> EXTERNAL =
      Map.of(
          "XINQIAO_DATABASE_URL", "jdbc:postgresql://db.example/xinqiao",
          "XINQIAO_DATABASE_OWNER_USER", "o",
          "XINQIAO_DATABASE_OWNER_PASSWORD", "p1",
          "XINQIAO_DATABASE_APP_USER", "a",
          "XINQIAO_DATABASE_APP_PASSWORD", "p2");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "listen_addresses",
        "port",
        "hba_file",
        "unix_socket_directories",
        "a b",
        "x=1",
        "",
        "-D"
      })
  void aParameterTheLauncherMustKeepIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scratch.settings(Path.of("x"), Map.of(name, "1")));
  }

  @Test
  void aLimitMustBePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PostgresSettings(Path.of("x"), Path.of("y"), Map.of(), Duration.ZERO));
  }

  @Test
  void aPasswordIsNeverShown() {
    assertThat(new Credentials("xinqiao_app", "geheim").toString()).doesNotContain("geheim");
    assertThat(new Secrets(role("s1"), role("s2"), role("s3")).toString())
        .doesNotContain("s1", "s2", "s3");
  }

  private static Credentials role(String password) {
    return new Credentials("r", password);
  }

  @Test
  void anExternalServerIsReadFromTheEnvironment() {
    assertThat(ExternalSettings.fromEnvironment(EXTERNAL))
        .contains(
            new ExternalSettings(
                "jdbc:postgresql://db.example/xinqiao",
                new Credentials("o", "p1"),
                new Credentials("a", "p2")));
    assertThat(ExternalSettings.fromEnvironment(Map.of())).isEmpty();
    assertThat(ExternalSettings.fromEnvironment(Map.of("XINQIAO_DATABASE_URL", " "))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OWNER_USER", "OWNER_PASSWORD", "APP_USER", "APP_PASSWORD"})
  void anAddressWithoutARoleIsRefused(String missing) {
    Map<String, String> environment = new HashMap<>(EXTERNAL);
    environment.remove("XINQIAO_DATABASE_" + missing);
    assertThatThrownBy(() -> ExternalSettings.fromEnvironment(environment))
        .isInstanceOfSatisfying(
            DatabaseRefusedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(DatabaseRefusedException.Reason.SETTING_MISSING);
              assertThat(e.chinese()).contains("XINQIAO_DATABASE_" + missing);
              assertThat(e.english()).contains("XINQIAO_DATABASE_" + missing);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://h/d", "", "jdbc:postgresql://h/d?user=u&password=p"})
  void anAddressOfAnotherKindIsRefused(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExternalSettings(url, role("1"), role("2")));
  }

  @Test
  void onlyAWholePostmasterFileIsBelieved() {
    List<String> ready =
        List.of("77", "/d/pgdata", "1", "5432", "", "127.0.0.1", "1 2", "ready   ");
    assertThat(PostmasterFile.parse(ready))
        .hasValueSatisfying(file -> {
          assertThat(file.pid()).isEqualTo(77);
          assertThat(file.isReady()).isTrue();
        });
    assertThat(PostmasterFile.parse(ready.subList(0, 7)))
        .hasValueSatisfying(file -> assertThat(file.isReady()).isFalse());
    assertThat(PostmasterFile.parse(ready.subList(0, 1))).isEmpty();
    assertThat(PostmasterFile.parse(List.of())).isEmpty();
    assertThat(PostmasterFile.parse(List.of("-1", "/d"))).isEmpty();
    assertThat(PostmasterFile.parse(List.of("0", "/d"))).isEmpty();
    assertThat(PostmasterFile.parse(List.of("99999999999999999999", "/d"))).isEmpty();
  }
}
