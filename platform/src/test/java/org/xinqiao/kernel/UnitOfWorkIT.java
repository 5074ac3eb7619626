package org.xinqiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;

@PlatformTest
class UnitOfWorkIT {
  @Autowired UnitOfWork unit;
  @Autowired JdbcClient jdbc;

  private final Actor actor = Actor.system("test", new InstitutionId(UUID.randomUUID()));

  @Test
  void aConnectionWithoutAUnitOfWorkNamesNoInstitution() {
    assertThat(institution()).isNull();
  }

  @Test
  void theDatabaseKnowsTheActorInsideAndForgetsItAfter() {
    var inside = unit.as(actor, this::institution);

    assertThat(inside).isEqualTo(actor.institution().value());
    assertThat(institution()).isNull();
  }

  @Test
  void crossingOverComesBack() {
    var other = new InstitutionId(UUID.randomUUID());

    var back =
        unit.as(
            actor,
            () -> {
              assertThat(unit.across(other, this::institution)).isEqualTo(other.value());
              return institution();
            });

    assertThat(back).isEqualTo(actor.institution().value());
  }

  @Test
  void crossingOverNeedsATransaction() {
    assertThatThrownBy(() -> unit.across(InstitutionId.PLATFORM, this::institution))
        .isInstanceOf(IllegalStateException.class);
  }

  private UUID institution() {
    return jdbc.sql("select kernel.institution()").query(UUID.class).optional().orElse(null);
  }
}
