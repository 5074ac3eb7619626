package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.Refused;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

/** Every filter finds what it should, whether the entries have their places already or not. */
@PlatformTest
class SearchIT {
  @Autowired Audit audit;
  @Autowired Ledger ledger;
  @Autowired UnitOfWork unit;
  @Autowired Clock clock;
  @Autowired CanaryStore canary;
  @Autowired JdbcClient jdbc;

  private final InstitutionId here = new InstitutionId(UUID.randomUUID());
  private final Actor anna = person(here, Role.AUDIT_ADMIN);
  private final Actor ben = person(here, Role.COMPLIANCE);
  private final String object = "xq-" + UUID.randomUUID();

  private static Actor person(InstitutionId institution, Role... roles) {
    var id = UUID.randomUUID();
    return Actor.person(
        new Actor.Who(id, id, "somebody"),
        institution,
        new Actor.Standing(Set.of(roles), null),
        new Actor.Errand(null, "test"));
  }

  @BeforeEach
  void someActs() {
    append(anna, Act.of("approval.vote").with("reason", "材料齐全 100%"));
    append(anna, Act.of("approval.return").on(object).with("reason", "say \"why\"\\"));
    ((ManualClock) clock).advance(Duration.ofHours(1));
    append(ben, Act.of("exchange.download").refused().with("code", "x_y"));
    append(ben, Act.of("approval.vote").on(object));
    append(person(new InstitutionId(UUID.randomUUID())), Act.of("approval.vote").on(object));
  }

  private long append(Actor actor, Act act) {
    return unit.as(actor, () -> audit.append(act));
  }

  private void place(boolean placed) {
    if (placed) {
      ledger.catchUp();
    }
  }

  private List<String> found(Filter filter) {
    var page = unit.as(anna, () -> audit.list(filter, Long.MAX_VALUE, 50));
    assertThat(unit.as(anna, () -> audit.count(filter))).isEqualTo(page.items().size());
    return page.items().stream()
        .map(entry -> entry.action() + (entry.actor().equals(anna.reference()) ? " A" : " B"))
        .toList();
  }

  private static Filter text(String text) {
    return new Filter(null, null, null, null, null, null, null, text);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void eachFilterFindsItsEntries(boolean placed) {
    place(placed);
    var then = clock.instant().minus(Duration.ofMinutes(30));

    assertThat(found(Filter.ALL))
        .containsExactly(
            "approval.vote B", "exchange.download B", "approval.return A", "approval.vote A");
    assertThat(found(new Filter(ben.reference(), null, null, null, null, null, null, null)))
        .containsExactly("approval.vote B", "exchange.download B");
    assertThat(found(new Filter(null, "exchange", null, null, null, null, null, null)))
        .containsExactly("exchange.download B");
    assertThat(found(new Filter(null, null, "approval.vote", null, null, null, null, null)))
        .containsExactly("approval.vote B", "approval.vote A");
    assertThat(found(new Filter(null, null, null, object, null, null, null, null)))
        .containsExactly("approval.vote B", "approval.return A");
    assertThat(found(new Filter(null, null, null, null, Act.Result.REFUSED, null, null, null)))
        .containsExactly("exchange.download B");
    assertThat(found(new Filter(null, null, null, null, null, then, null, null)))
        .containsExactly("approval.vote B", "exchange.download B");
    assertThat(found(new Filter(null, null, null, null, null, null, then, null)))
        .containsExactly("approval.return A", "approval.vote A");
    assertThat(found(new Filter(ben.reference(), "approval", null, object, null, then, null, null)))
        .containsExactly("approval.vote B");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTextIsFoundInFactsAndNothingInItIsAPattern(boolean placed) {
    place(placed);

    assertThat(found(text("材料齐"))).containsExactly("approval.vote A");
    assertThat(found(text("100%"))).containsExactly("approval.vote A");
    assertThat(found(text("1%0"))).isEmpty();
    assertThat(found(text("x_y"))).containsExactly("exchange.download B");
    assertThat(found(text("_"))).containsExactly("exchange.download B");
    assertThat(found(text("\"WHY\"\\"))).containsExactly("approval.return A");
    assertThat(found(text(object.substring(5))))
        .containsExactly("approval.vote B", "approval.return A");
    assertThat(found(text("salt"))).as("the salt beside a fact is no fact").isEmpty();
  }

  @Test
  void pagesFollowEachOtherAcrossPlacedAndOthers() {
    ledger.catchUp();
    append(ben, Act.of("approval.vote"));
    var filter = new Filter(null, "approval", null, null, null, null, null, null);

    var first = unit.as(anna, () -> audit.list(filter, Long.MAX_VALUE, 2));
    var second = unit.as(anna, () -> audit.list(filter, Long.parseLong(first.next()), 2));

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThat(second.items().getFirst().number()).isLessThan(first.items().getLast().number());
  }

  @Test
  void anotherInstitutionFindsNothingOfIt() {
    ledger.catchUp();
    var stranger = person(new InstitutionId(UUID.randomUUID()), Role.AUDIT_ADMIN);

    var page = unit.as(stranger, () -> audit.list(Filter.ALL, Long.MAX_VALUE, 50));
    var raw =
        unit.as(
            stranger,
            () -> jdbc.sql("select count(*) from audit.lookup").query(Long.class).single());

    assertThat(page.items()).isEmpty();
    assertThat(unit.as(stranger, audit::actors)).isEmpty();
    assertThat(raw).isZero();
  }

  @Test
  void everybodyWhoActedIsNamedOnce() {
    ledger.catchUp();

    assertThat(unit.as(anna, audit::actors))
        .containsExactlyInAnyOrder(anna.reference(), ben.reference());
  }

  @Test
  void changesShowWhatAnActDidToRows() {
    var id = UUID.randomUUID();
    var number =
        unit.as(
            anna,
            () -> {
              canary.createChangeDelete(id);
              return audit.append(Act.of("test.canary"));
            });

    var changes = unit.as(anna, () -> audit.changes(number));

    assertThat(changes)
        .extracting(RowChange::operation)
        .containsExactly("INSERT", "UPDATE", "DELETE");
    assertThat(changes.get(1).fields())
        .as("only what changed")
        .containsOnlyKeys("value")
        .containsEntry("value", new RowChange.Values("before", "after"));
    assertThat(changes.getFirst().operator()).isEqualTo(anna.reference());
    var stranger = person(new InstitutionId(UUID.randomUUID()), Role.AUDIT_ADMIN);
    Refused.assertRefused(Audit.UNKNOWN, () -> unit.as(stranger, () -> audit.changes(number)));
  }

  @Test
  void withoutTheFunctionNothingIsRead() {
    var staff = person(here, Role.STAFF);
    List<Runnable> reads =
        List.of(
            () -> audit.list(Filter.ALL, Long.MAX_VALUE, 1),
            () -> audit.count(Filter.ALL),
            audit::actors,
            () -> audit.changes(1));

    for (var read : reads) {
      Refused.assertRefused(FunctionPermission.DENIED, staff, read);
    }
  }
}
