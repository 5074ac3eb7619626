package org.xinqiao.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The four institutions and their signed-in people, made at the first start, found at later ones.
 */
public final class World {
  static final String OPERATOR = "platform";

  private final Platform platform;
  private final Credentials credentials;
  private final Map<String, Client> signedIn = new TreeMap<>();

  private World(Platform platform, Credentials credentials) {
    this.platform = platform;
    this.credentials = credentials;
  }

  /** Sets everything up over the public API, or finds what an earlier start set up. */
  static World open(Platform platform, Credentials credentials, Journal journal) {
    var world = new World(platform, credentials);
    if (credentials.isEmpty()) {
      world.setUp(journal);
    } else {
      journal.step(
          "找回示例机构 find again",
          () -> {
            var me = world.as(Bank.AUTHOR).get("/api/v1/me").ok().json();
            return new Journal.Done<>(true, me.path("name").asString());
          });
    }
    return world;
  }

  /** As the demonstration does it, without telling; {@code data} is the platform's directory. */
  public static World open(Platform platform, Path data) {
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return open(platform, Credentials.beside(data), new Journal(silent));
  }

  private void setUp(Journal journal) {
    journal.step(
        "平台三员 administrators",
        () -> {
          var token = platform.awaitSetupToken(Duration.ofSeconds(30));
          appoint(token, Institution.administrators(900));
          return new Journal.Done<>(true, "三位不同的人 three different persons");
        });
    for (var institution : Institution.samples()) {
      journal.step(
          "设立" + institution.name(),
          () -> new Journal.Done<>(true, setUp(institution) + " 人 people"));
    }
  }

  private int setUp(Institution institution) throws Exception {
    var member =
        as("shen.yifan@" + OPERATOR)
            .post(
                "/api/v1/institutions",
                Map.of(
                    "code", institution.code(),
                    "name", institution.name(),
                    "suite", institution.suite()))
            .ok()
            .json();
    var token = member.path("invitation").path("token").asString();
    appoint(token, Institution.administrators(institution.serial()));
    var system = as(institution.signIn("shen.yifan"));
    var department =
        system
            .post("/api/v1/departments", Map.of("name", institution.department()))
            .ok()
            .json()
            .path("id")
            .asString();
    // Sign in once before the threads start: each person's client is made by one thread only.
    as(institution.signIn("han.ruoxi"));
    inParallel(institution.people(), person -> employ(institution, person, department));
    return institution.people().size() + 3;
  }

  private void employ(Institution institution, Person person, String department) {
    var created =
        as(institution.signIn("shen.yifan"))
            .post(
                "/api/v1/accounts",
                Map.of(
                    "account", person.account(),
                    "name", person.name(),
                    "identityNumber", person.identityNumber(),
                    "department", department))
            .ok()
            .json();
    var id = created.path("account").path("id").asString();
    var security = as(institution.signIn("han.ruoxi"));
    for (var role : person.roles()) {
      security.post("/api/v1/accounts/" + id + "/roles", Map.of("role", role)).ok();
    }
    if (person.executive()) {
      security
          .post("/api/v1/executives", Map.of("account", id, "orderNumber", "示例董字〔2026〕1 号"))
          .ok();
    }
    chooseOwn(institution.signIn(person.account()), created.path("initialPassword").asString());
  }

  private void appoint(String token, List<Person> people) {
    var roles = List.of("SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN");
    var administrators = new ArrayList<Map<String, String>>();
    for (var i = 0; i < roles.size(); i++) {
      var person = people.get(i);
      administrators.add(
          Map.of(
              "role", roles.get(i),
              "account", person.account(),
              "name", person.name(),
              "identityNumber", person.identityNumber()));
    }
    var appointed =
        new Client(platform.address())
            .post("/api/v1/setup", Map.of("token", token, "administrators", administrators))
            .ok()
            .json()
            .path("administrators");
    for (var i = 0; i < roles.size(); i++) {
      var one = appointed.path(i);
      chooseOwn(one.path("signInName").asString(), one.path("initialPassword").asString());
    }
  }

  /** Uses the initial password for the one thing it allows: choosing one's own. */
  private void chooseOwn(String account, String initial) {
    var client = new Client(platform.address());
    client.signIn(account, initial).ok();
    var own = credentials.invent();
    client.post("/api/v1/me/password", Map.of("current", initial, "next", own)).ok();
    credentials.keep(account, own);
  }

  private static <T> void inParallel(List<T> items, Consumer<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (var item : items) {
        running.add(threads.submit(() -> work.accept(item)));
      }
      for (var one : running) {
        one.get();
      }
    }
  }

  /** The connection of a person, signed in when first asked for. */
  public synchronized Client as(String account) {
    return signedIn.computeIfAbsent(
        account,
        name -> {
          var client = new Client(platform.address());
          client.signIn(name, credentials.of(name)).ok();
          return client;
        });
  }

  /** The password a person chose. */
  public String passwordOf(String account) {
    return credentials.of(account);
  }

  /** A client nobody signed in with. */
  public Client stranger() {
    return new Client(platform.address());
  }

  /** Id of an institution, as anyone signed in may look up. */
  public String institutionId(String code) {
    var items =
        as("zhou.yining@slyh").get("/api/v1/institutions?limit=200").ok().json().path("items");
    for (var item : items) {
      if (item.path("code").asString().equals(code)) {
        return item.path("id").asString();
      }
    }
    throw new IllegalStateException("No institution " + code);
  }

  /** Checks every control now and tells its state. */
  List<Map<String, String>> controlStates() {
    var auditor = as("ye.zhiqiu@" + OPERATOR);
    var states = new ArrayList<Map<String, String>>();
    for (var control : auditor.get("/api/v1/controls").ok().json()) {
      var id = control.path("id").asString();
      var now = auditor.post("/api/v1/controls/" + id + "/run", Map.of()).ok().json();
      states.add(Map.of("id", id, "state", now.path("state").asString()));
    }
    return states;
  }

  /** Tells how to sign in as the people of the first institution and the second. */
  void printSignIns(PrintStream out) {
    out.println("示例账号与口令 Sample accounts and passwords:");
    credentials.all().forEach((account, password) -> out.printf("  %-28s %s%n", account, password));
  }
}
