package org.xinqiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xinqiao.PlatformTest;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.testkit.ManualClock;

@PlatformTest
class SessionsIT {
  private static final Duration TICK = Duration.ofSeconds(1);

  @Autowired ApplicationContext context;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Grants grants;
  @Autowired ManualClock clock;
  @Autowired UnitOfWork units;
  @Autowired JdbcClient jdbc;

  private String signIn(Town.Resident someone) {
    return signIns.signIn(someone.signInName(), someone.password()).token();
  }

  private boolean isAlive(String token) {
    return sessions.resolve(token, "test", true).filter(session -> !session.locked()).isPresent();
  }

  private boolean isLocked(String token) {
    return sessions.resolve(token, "test", true).filter(Session::locked).isPresent();
  }

  @Test
  void aSessionLocksAfterFifteenIdleMinutesAndEndsAfterTwoMoreHours() {
    var token = signIn(Town.found(context).settle("li.si", null, Role.STAFF));
    clock.advance(Duration.ofMinutes(15).minus(TICK));
    assertThat(isAlive(token)).isTrue();
    clock.advance(Duration.ofMinutes(15).minus(TICK));
    assertThat(isAlive(token)).isTrue();
    clock.advance(Duration.ofMinutes(15));
    assertThat(isLocked(token)).isTrue();
    clock.advance(Duration.ofHours(2).minus(TICK));
    assertThat(isLocked(token)).isTrue();
    clock.advance(TICK);
    assertThat(sessions.resolve(token, "test", true)).isEmpty();
  }

  @Test
  void aPageThatAsksByItselfKeepsNoSessionOpen() {
    var token = signIn(Town.found(context).settle("li.si", null, Role.STAFF));
    for (var minutes = 0; minutes < 14; minutes++) {
      clock.advance(Duration.ofMinutes(1));
      assertThat(sessions.resolve(token, "test", false)).map(Session::locked).contains(false);
    }
    clock.advance(Duration.ofMinutes(1));
    assertThat(sessions.resolve(token, "test", false)).map(Session::locked).contains(true);
  }

  @Test
  void anIdleSessionNobodyCameBackToIsGone() {
    var token = signIn(Town.found(context).settle("li.si", null, Role.STAFF));
    clock.advance(Duration.ofHours(2).plus(Duration.ofMinutes(15)));
    assertThat(sessions.resolve(token, "test", true)).isEmpty();
  }

  @Test
  void lockingIsWrittenDownOnce() {
    var town = Town.found(context);
    var token = signIn(town.settle("li.si", null, Role.STAFF));
    clock.advance(Duration.ofMinutes(15));
    assertThat(isLocked(token)).isTrue();
    assertThat(isLocked(token)).isTrue();
    var entries =
        units.as(
            Actor.system("test", town.member().id()),
            () ->
                jdbc.sql("select count(*) from audit.entry where action = 'account.lock-session'")
                    .query(Integer.class)
                    .single());
    assertThat(entries).isEqualTo(1);
  }

  @Test
  void aSessionInUseEndsAfterTwelveHours() {
    var token = signIn(Town.found(context).settle("li.si", null, Role.STAFF));
    for (var minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      assertThat(isAlive(token)).isTrue();
      clock.advance(Duration.ofMinutes(10));
    }
    clock.advance(Duration.ofMinutes(10));
    assertThat(isAlive(token)).isFalse();
  }

  @Test
  void anAdministratorsEndsAfterTenIdleMinutesAndFourHours() {
    var town = Town.found(context);
    var admin = town.settle("chen.ba", null, Role.AUDIT_ADMIN);
    var idle = signIn(admin);
    clock.advance(Duration.ofMinutes(10));
    assertThat(isLocked(idle)).isTrue();
    clock.advance(Duration.ofMinutes(30));
    assertThat(sessions.resolve(idle, "test", true)).isEmpty();

    var used = signIn(admin);
    for (var minutes = 0; minutes < 235; minutes += 5) {
      assertThat(isAlive(used)).isTrue();
      clock.advance(Duration.ofMinutes(5));
    }
    clock.advance(Duration.ofMinutes(5));
    assertThat(isAlive(used)).isFalse();
  }

  @Test
  void whatAPageAsksByItselfKeepsNoSessionAlive() {
    var token = signIn(Town.found(context).settle("li.si", null, Role.STAFF));
    for (var minutes = 0; minutes < 14; minutes += 2) {
      assertThat(sessions.resolve(token, "GET /api/v1/notices/unread", false))
          .map(Session::locked)
          .contains(false);
      clock.advance(Duration.ofMinutes(2));
    }
    clock.advance(Duration.ofMinutes(1));
    assertThat(sessions.resolve(token, "GET /api/v1/notices/unread", false))
        .map(Session::locked)
        .contains(true);
  }

  @Test
  void signingOutEndsTheSession() {
    var token = signIn(Town.found(context).settle("li.si", null, Role.STAFF));
    sessions
        .resolve(token, "test", true)
        .orElseThrow()
        .actor()
        .call(() -> {
          sessions.signOut();
          sessions.signOut();
          return true;
        });
    assertThat(isAlive(token)).isFalse();
  }

  @Test
  void aChangeOfRolesEndsTheSessionsAndCountsFromTheNextSignIn() {
    var town = Town.found(context);
    var someone = town.settle("li.si", null, Role.STAFF);
    var token = signIn(someone);

    town.grant(someone.account().id(), Role.HEAD);
    assertThat(isAlive(token)).isFalse();

    var next = signIn(someone);
    assertThat(sessions.resolve(next, "test", true).orElseThrow().actor().roles())
        .containsExactlyInAnyOrder(Role.STAFF, Role.HEAD);
    town.administrator(Role.SECURITY_ADMIN)
        .call(() -> grants.revoke(someone.account().id(), Role.HEAD));
    assertThat(isAlive(next)).isFalse();
  }

  @Test
  void grantingWhatIsHeldChangesNothing() {
    var town = Town.found(context);
    var someone = town.settle("li.si", null, Role.STAFF);
    var token = signIn(someone);
    town.grant(someone.account().id(), Role.STAFF);
    assertThat(isAlive(token)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "not-a-uuid.abc", "00000000-0000-0000-0000-000000000001."})
  void aMadeUpTokenIsNobody(String token) {
    assertThat(isAlive(token)).isFalse();
  }

  @Test
  void aTokenCarriedToAnotherInstitutionIsNobody() {
    var here = Town.found(context);
    var there = Town.found(context);
    var token = signIn(here.settle("li.si", null, Role.STAFF));
    var secret = token.substring(token.indexOf('.'));
    assertThat(isAlive(there.member().id() + secret)).isFalse();
    assertThat(isAlive(token)).isTrue();
  }

  @Test
  void theTokenItselfIsNotKept() {
    var town = Town.found(context);
    var token = signIn(town.settle("li.si", null, Role.STAFF));
    var secret = token.substring(token.indexOf('.') + 1);
    var rows =
        units.as(
            Actor.system("test", town.member().id()),
            () ->
                jdbc.sql(
                        """
                        select to_jsonb(s)::text from account.session s union all
                        select to_jsonb(c)::text from audit.change c union all
                        select to_jsonb(e)::text from audit.entry e\
                        """)
                    .query(String.class)
                    .list());
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    assertThat(rows).noneMatch(row -> row.contains("argon2id"));
  }
}
