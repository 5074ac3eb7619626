package org.xinqiao.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log is open to strangers, says nothing about persons, and proves itself. */
@ExtendWith(InTown.class)
class LedgerTest {
  private Town town;
  private LedgerReader ledger;

  @BeforeEach
  void in(Town shared) {
    town = shared;
    ledger = new LedgerReader(town.stranger(), town.installation().address());
  }

  @Test
  void theCheckpointIsASignedNoteOfItsOrigin() {
    var lines = ledger.text("checkpoint").split("\n");
    assertThat(lines[0]).isEqualTo(ledger.origin());
    assertThat(Long.parseLong(lines[1])).isPositive();
    assertThat(lines[2]).matches("[A-Za-z0-9+/]{43}=");
    assertThat(lines[3]).isEmpty();
    assertThat(lines[4]).startsWith("— " + ledger.origin() + " ");
  }

  @Test
  void tilesAndEntriesAreReachableWithoutSigningIn() {
    var size = ledger.size();
    var width = (int) Math.min(size, 256);
    var end = width == 256 ? "" : ".p/" + width;
    var tile = town.stranger().get("/ledger/tile/0/000" + end).ok().bytes();
    assertThat(tile).hasSize(width * 32);
    assertThat(town.stranger().get("/ledger/tile/entries/000" + end).ok().bytes())
        .hasSizeGreaterThan(width * 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledger/tile/0/999",
        "/ledger/tile/64/000",
        "/ledger/tile/0/1",
        "/ledger/tile/entries/..%2f..%2fpostgres",
        "/ledger/tile/0/000.p/0",
        "/ledger/other",
      })
  void whatIsNotOfTheLogIsNotFound(String path) {
    assertThat(town.stranger().get(path).status()).as(path).isIn(400, 404);
  }

  @Test
  void aStrangerVerifiesTheWholeLogWithItsKey() {
    var verified = ledger.verify("--key", ledger.key());
    assertThat(verified.exit()).as(verified.text()).isZero();
    assertThat(verified.text()).contains("PROVED", ledger.origin());
  }

  @Test
  void nothingIsClaimedWithoutAKey() {
    assertThat(ledger.verify().exit()).isEqualTo(3);
  }

  @Test
  void anotherLogsKeyProvesNothing() {
    var foreign = "example.com/foo+530fdd00+AUFxu7Q+WrrIvCC0YH3WwBbcWTsFlaqdIxzV9ZWDhqjZ";
    assertThat(ledger.verify("--key", foreign).exit()).isIn(1, 2);
  }

  @Test
  void theLogNamesNoPersonAndNoFile() {
    var upload = Specimens.text();
    var before = ledger.size();
    town.desk("slyh").upload(upload);
    Await.until("the upload is in the log", () -> ledger.size() > before);
    var log = new StringBuilder();
    for (var entries : ledger.entries()) {
      log.append(new String(entries, UTF_8));
    }
    assertThat(log.toString())
        .contains("screening.receive")
        .doesNotContain("周以宁", "zhou.yining", upload.name(), "季度经营")
        .doesNotContainPattern("(?<![0-9])[1-9][0-9]{5}(19|20)[0-9]{9}[0-9X](?![0-9])");
  }

  @Test
  void anActIsInTheLogWithinSeconds() {
    var before = ledger.size();
    town.desk("slyh").upload(Specimens.text());
    Await.until("the log has grown", () -> ledger.size() > before);
  }
}
