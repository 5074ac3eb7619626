package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Refused;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.postgres.Database;
import org.xinqiao.postgres.EmbeddedPostgres;

/** A verification sees every way in which what people read can differ from what was written. */
@PlatformTest
class VerificationsIT {
  @Autowired Audit audit;
  @Autowired Ledger ledger;
  @Autowired Sequencer sequencer;
  @Autowired Verifications verifications;
  @Autowired UnitOfWork unit;
  @Autowired Database database;

  private final InstitutionId here = new InstitutionId(UUID.randomUUID());
  private final Actor auditor = person(Role.AUDIT_ADMIN);

  private Actor person(Role role) {
    var id = UUID.randomUUID();
    return Actor.person(
        new Actor.Who(id, id, "somebody"),
        here,
        new Actor.Standing(Set.of(role), null),
        new Actor.Errand(null, "test"));
  }

  @BeforeEach
  void someEntries() {
    sequencer.repair();
    for (var n = 0; n < 3; n++) {
      var act = Act.of("test.act").on("xq-" + here).with("reason", "because " + n);
      unit.as(auditor, () -> audit.append(act));
    }
    ledger.catchUp();
  }

  private Verified verify() {
    return auditor.call(() -> verifications.verify((done, total) -> {}));
  }

  @Test
  void aSoundLogIsSoundAndTheResultIsKept() {
    var verified = verify();

    assertThat(verified.isSound()).as(verified.where() + " " + verified.why()).isTrue();
    assertThat(verified.entries()).isEqualTo(3);
    var integrity = auditor.call(verifications::integrity);
    assertThat(integrity.last()).contains(verified);
    assertThat(integrity.entries()).as("with the verification itself").isEqualTo(4);
    assertThat(integrity.leaves()).isGreaterThanOrEqualTo(3);
    assertThat(integrity.signedAt()).isNotNull();
    var page = unit.as(auditor, () -> audit.list(Filter.ALL, Long.MAX_VALUE, 1));
    assertThat(page.items().getFirst().action()).isEqualTo("audit.verify");
    assertThat(page.items().getFirst().fields()).containsEntry("outcome", "SOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          action = 'test.other'                                         | the column action
          actor = concat('PERSON:', institution)                        | the column actor
          object = null                                                 | the column object
          result = 'REFUSED'                                            | the column result
          purpose = 'nothing'                                           | the column purpose
          fields = replace(fields::text, 'because', 'although')::json   | the fact reason
          """)
  void anEntryThatWasAlteredPastThePlatformIsFound(String alteration, String why) throws Exception {
    alter(alteration);

    var verified = verify();

    assertThat(verified.isSound()).isFalse();
    assertThat(verified.why()).startsWith(why);
    assertThat(verified.where()).startsWith("entry ");
  }

  /** Put back, as the log can only be made again from the bytes it was made of. */
  @Test
  void otherBytesAreFound() throws Exception {
    alter("body = body || '\\x20'");
    try {
      assertThat(verify().why()).startsWith("the stored bytes");
    } finally {
      alter("body = substring(body from 1 for octet_length(body) - 1)");
    }
  }

  private void alter(String alteration) throws Exception {
    var server = (EmbeddedPostgres) database;
    var root = server.administrator();
    try (var outside =
            DriverManager.getConnection(database.ownerUrl(), root.user(), root.password());
        var sql = outside.createStatement()) {
      var changed =
          sql.executeUpdate(
              "update audit.entry set "
                  + alteration
                  + " where action like 'test.%' and institution = '"
                  + here
                  + "'");
      assertThat(changed).isEqualTo(3);
    }
  }

  @Test
  void withoutTheFunctionNothingIsVerified() {
    Refused.assertRefused(
        FunctionPermission.DENIED,
        person(Role.STAFF),
        () -> verifications.verify((done, total) -> {}));
  }
}
