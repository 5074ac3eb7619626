package org.xinqiao.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinqiao.PlatformTest;
import org.xinqiao.account.HeldFunctions;
import org.xinqiao.account.Planes;
import org.xinqiao.account.Town;
import org.xinqiao.account.web.Browser;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Role;
import org.xinqiao.roles.SampleRequests.Sample;
import org.xinqiao.testkit.GoldenFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks every address of the interface as each of the ten roles, and compares with docs/roles.md.
 */
@PlatformTest
class RolesGoldenIT {
  private static final String OWN = "Slow+Meadow4Violin";

  @Autowired ApplicationContext context;
  @Autowired HeldFunctions functions;
  @Autowired JsonMapper json;
  @LocalServerPort int port;

  @Test
  void theMatrixIsWhatTheServerEnforces() {
    var people = signIn();
    var rows = new ArrayList<Matrix.Row>();
    for (var sample : new SampleRequests(new Browser(port).get("/api/v1/openapi").body()).all()) {
      var row = new Matrix.Row(sample.call());
      people.forEach((role, browser) -> ask(role, browser, sample, row));
      agree(row);
      rows.add(row);
    }

    GoldenFile.of("docs/roles.md").check(Matrix.page(functions.declared(), rows));
  }

  @Test
  void everybodyIsToldExactlyTheFunctionsTheyHave() {
    signIn()
        .forEach((role, browser) -> {
          var told = new ArrayList<String>();
          var me = json.readTree(browser.get("/api/v1/me").body());
          me.path("capabilities").forEach(one -> told.add(one.asString()));
          var held =
              functions.declared().stream()
                  .filter(function -> function.roles().contains(role))
                  .map(FunctionPermission::id)
                  .sorted()
                  .toList();
          assertThat(told).as(role.name()).isEqualTo(held);
        });
  }

  /** Ten people of one institution, each with one role and a session. */
  private Map<Role, Browser> signIn() {
    var town = Town.found(context);
    var department = town.department("风险管理部").id();
    var people = new EnumMap<Role, Browser>(Role.class);
    for (var one : town.appointed()) {
      town.choose(one.signInName(), one.initialPassword().password(), OWN);
      people.put(one.role(), Browser.signedIn(port, one.signInName(), OWN));
    }
    for (var role : EnumSet.complementOf(EnumSet.copyOf(Role.ADMINISTRATORS))) {
      var name = "person" + role.ordinal() + ".x";
      var settled = town.settle(name, Role.BUSINESS.contains(role) ? department : null, role);
      people.put(role, Browser.signedIn(port, settled.signInName(), settled.password()));
    }
    return people;
  }

  private void ask(Role role, Browser browser, Sample sample, Matrix.Row row) {
    var answer = browser.call(sample.method(), sample.path(), sample.body());
    var told = role + " " + sample.call() + ": " + answer.statusCode() + " " + answer.body();
    assertThat(answer.statusCode()).as(told).isLessThan(500);
    assertThat(answer.body()).as(told).doesNotContain("account.sign-in-required", "account.csrf");
    if (answer.statusCode() == 403) {
      note(role, json.readTree(answer.body()), row);
    }
  }

  private void note(Role role, JsonNode problem, Matrix.Row row) {
    var code = problem.path("code").asString();
    if (code.equals(FunctionPermission.DENIED.value())) {
      row.refuse(role, code);
      row.needs(functionIn(problem.path("message").path("zh").asString()).id());
    } else if (code.equals(Planes.OUTSIDE.value())) {
      row.refuse(role, code);
    }
    if (row.refuses(role)) {
      var why = problem.path("why");
      assertThat(why.path("clause").asString()).as(problem.toString()).matches("[A-G][0-9.]+");
      for (var language : List.of("zh", "en")) {
        assertThat(why.path("rule").path(language).asString()).isNotEmpty();
        assertThat(why.path("remedy").path(language).asString()).isNotEmpty();
      }
    }
  }

  private FunctionPermission functionIn(String refusal) {
    return functions.declared().stream()
        .filter(function -> refusal.startsWith("“" + function.name().zh() + "”需要角色"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No function in: " + refusal));
  }

  /** Inside, exactly those without the function are refused; from outside, at least those. */
  private void agree(Matrix.Row row) {
    functions.declared().stream()
        .filter(function -> function.id().equals(row.function()))
        .forEach(function -> {
          var without = EnumSet.allOf(Role.class);
          without.removeAll(function.roles());
          assertThat(row.refused()).as(row.call()).containsAll(without);
          var inside = EnumSet.copyOf(row.refused());
          inside.removeAll(Role.OUTSIDERS);
          without.removeAll(Role.OUTSIDERS);
          assertThat(inside).as(row.call()).isEqualTo(without);
        });
    if (row.function().equals("–")) {
      assertThat(Role.OUTSIDERS).as(row.call()).containsAll(row.refused());
    }
  }
}
