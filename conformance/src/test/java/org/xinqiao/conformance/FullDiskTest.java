package org.xinqiao.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xinqiao.conformance.Desk.Upload;

/** An upload for which the disk has no room is refused, and nothing of it stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullDiskTest {
  private static final int DISK_MEBIBYTES = 8;

  private Town town;
  private Installation installation;
  private Desk bank;

  @BeforeAll
  void build() {
    town = Town.on(Installation.onSmallDisk("full-disk", DISK_MEBIBYTES));
    installation = town.installation();
    bank = town.desk("slyh");
  }

  @AfterAll
  void stop() {
    town.close();
  }

  @Test
  void whatDoesNotFitIsRefusedAndLeavesNoHalfObject() {
    var kept = bank.asset();
    var files = installation.objectFilesItSees();
    assertThat(files).as("the disk is the one the platform writes to").isPositive();
    var body = new byte[(DISK_MEBIBYTES + 2) << 20];
    Arrays.fill(body, (byte) 'a');

    Expect.refusal(bank.tryUpload(new Upload("大.txt", "text/plain", body)), 507, "vault.no-space");

    assertThat(installation.objectFilesItSees()).isEqualTo(files);
    assertThat(installation.objectFiles()).as("nothing went beside the disk").isZero();
    assertThat(bank.asset()).as("what fits is taken again").isNotEqualTo(kept);
    var content = "/api/v1/contents/" + kept.path("content").asString();
    assertThat(bank.author().get(content).ok().json().path("digest"))
        .isEqualTo(kept.path("digest"));
  }
}
