package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.ledger.Hashes;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.Parsed;
import org.xinqiao.ledger.Verification;
import org.xinqiao.ledger.VerifierKey;

@PlatformTest
class SequencerIT {
  @Autowired Audit audit;
  @Autowired Ledger ledger;
  @Autowired Sequencer sequencer;
  @Autowired LogFiles files;
  @Autowired UnitOfWork unit;
  @Autowired DataSource database;

  private final Actor actor = Actor.system("test", new InstitutionId(UUID.randomUUID()));

  @BeforeEach
  void everythingBeforeIsPlaced() {
    sequencer.repair();
    ledger.catchUp();
  }

  @Test
  void aCommittedEntryGetsAPlaceAndAProofThatVerifies() {
    var number = append("test.first");
    ledger.catchUp();

    var index = actor.call(() -> ledger.indexOf(number));
    var entry = unit.as(actor, () -> audit.entry(number)).orElseThrow();

    assertThat(entry.index()).isEqualTo(index);
    assertThat(ledger.proof(index).verify(Hashes.leaf(entry.body()), trusted()))
        .isInstanceOf(Verification.Valid.class);
  }

  @Test
  void anotherEntrysProofDoesNotVerify() {
    var first = append("test.one");
    var second = append("test.two");
    ledger.catchUp();

    var proof = ledger.proof(actor.call(() -> ledger.indexOf(first)));
    var other = unit.as(actor, () -> audit.entry(second)).orElseThrow();

    assertThat(proof.verify(Hashes.leaf(other.body()), trusted()))
        .isInstanceOf(Verification.Broken.class);
  }

  @Test
  void aTransactionThatCommitsLateIsNeverSkipped() throws Exception {
    try (var late = database.getConnection()) {
      late.setAutoCommit(false);
      var lateNumber = insertRaw(late);
      var early = append("test.early");
      ledger.catchUp();

      assertThat(placed(early)).as("waits for the older transaction").isFalse();

      late.commit();
      ledger.catchUp();
      assertThat(placed(early)).isTrue();
      assertThat(placed(lateNumber)).isTrue();
    }
  }

  /** Sorted as text, transaction 1000 would come before 999 and the walk would meet it twice. */
  @Test
  void theWalkGoesOnWhereTransactionNumbersGainADigit() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute(
          """
          do $$ begin
            while pg_current_xact_id()::text !~ '^9+[5-9]$' loop commit; end loop;
          end $$\
          """);
      statement.execute("reset synchronous_commit");
    }
    var numbers = new ArrayList<Long>();
    for (var n = 0; n < 12; n++) {
      numbers.add(append("test.digit"));
    }
    ledger.catchUp();
    numbers.add(append("test.after"));
    ledger.catchUp();

    var places = numbers.stream().map(n -> actor.call(() -> ledger.indexOf(n))).toList();
    assertThat(places).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anEntryWhoseTransactionRollsBackLeavesNothing() throws Exception {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var number = insertRaw(connection);
      connection.rollback();
      ledger.catchUp();

      assertThat(unit.as(actor, () -> audit.entry(number))).isEmpty();
    }
  }

  @Test
  void lostFilesAreMadeAgainFromTheDatabase() {
    append("test.kept");
    ledger.catchUp();
    var before = ledger.object("checkpoint").orElseThrow();

    files.clear();
    sequencer.repair();

    assertThat(ledger.object("checkpoint")).hasValue(before);
    assertThat(ledger.proof(0).index()).isZero();
    append("test.continued");
    ledger.catchUp();
  }

  @Test
  void personalFactsAreNotInTheLeaf() {
    var number = unit.as(actor, () -> audit.append(Act.of("test.person").with("name", "林知远")));

    var entry = unit.as(actor, () -> audit.entry(number)).orElseThrow();

    assertThat(entry.fields()).containsEntry("name", "林知远");
    assertThat(new String(entry.body(), java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("林知远");
  }

  private long append(String action) {
    return unit.as(actor, () -> audit.append(Act.of(action)));
  }

  private boolean placed(long number) {
    return unit.as(actor, () -> audit.entry(number)).orElseThrow().index() != null;
  }

  private NoteVerifier trusted() {
    if (VerifierKey.parse(ledger.verifierKey()) instanceof Parsed.Read<VerifierKey>(var key)) {
      return NoteVerifier.of(key);
    }
    throw new AssertionError("not a vkey");
  }

  /** Appends as the platform does, but in a transaction the test ends itself. */
  private long insertRaw(Connection connection) throws Exception {
    try (var announce =
        connection.prepareStatement(
            "select set_config('xinqiao.institution', ?, true), set_config('xinqiao.actor', ?, true)")) {
      announce.setString(1, actor.institution().toString());
      announce.setString(2, actor.reference());
      announce.execute();
    }
    try (var insert =
        connection.prepareStatement(
            """
            insert into audit.entry (number, institution, at, actor, action, result, purpose,
              fields, body)
            values (nextval('audit.entry_number'), kernel.institution(), now(), kernel.actor(),
              'test.late', 'DONE', 'test', '{}', '{}') returning number\
            """)) {
      try (var row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
