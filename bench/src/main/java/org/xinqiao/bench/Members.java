package org.xinqiao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.xinqiao.account.FirstAdministrator;
import org.xinqiao.account.Passwords;
import org.xinqiao.account.Registrations;
import org.xinqiao.account.SetUps;
import org.xinqiao.account.SignIns;
import org.xinqiao.institution.NewMember;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Secrets;
import tools.jackson.databind.json.JsonMapper;

/** Member institutions with people who can sign in with a browser. */
final class Members {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private final StartedPlatform platform;

  Members(StartedPlatform platform) {
    this.platform = platform;
  }

  /** Somebody who can sign in. */
  record Resident(InstitutionId institution, String signInName, String password) {}

  /** Registers a member and lets its audit administrator choose a password. */
  Resident auditor(String code, int serial) {
    var wanted = new NewMember(code, "示例机构 " + serial, "INTL");
    var registered = operator().call(() -> platform.part(Registrations.class).register(wanted));
    var appointed =
        platform.part(SetUps.class).complete(registered.invitation().token(), three(serial));
    var auditor =
        appointed.stream().filter(a -> a.role() == Role.AUDIT_ADMIN).findFirst().orElseThrow();
    var initial = auditor.initialPassword().password();
    var own = "Xq7-" + Secrets.token().substring(0, 16);
    var signedIn = platform.part(SignIns.class).signIn(auditor.signInName(), initial);
    signedIn
        .actor()
        .call(() -> {
          platform.part(Passwords.class).change(initial, own);
          return true;
        });
    return new Resident(registered.member().id(), auditor.signInName(), own);
  }

  /** Writes sign-in names and passwords down where the browser's driver finds them. */
  Path credentials(Path folder, List<Resident> residents) throws IOException {
    Map<String, String> passwords = new TreeMap<>();
    residents.forEach(one -> passwords.put(one.signInName(), one.password()));
    var file = folder.resolve("credentials.json").toAbsolutePath();
    return Files.writeString(file, JsonMapper.builder().build().writeValueAsString(passwords));
  }

  private static Actor operator() {
    return Actor.person(
        new Actor.Who(UUID.randomUUID(), UUID.randomUUID(), "bench"),
        InstitutionId.PLATFORM,
        new Actor.Standing(Set.of(Role.SYSTEM_ADMIN), null),
        new Actor.Errand(null, "bench"));
  }

  private static List<FirstAdministrator> three(int serial) {
    return List.of(
        new FirstAdministrator(Role.SYSTEM_ADMIN, "zhao.yi", "赵一", number(serial, 1)),
        new FirstAdministrator(Role.SECURITY_ADMIN, "qian.er", "钱二", number(serial, 2)),
        new FirstAdministrator(Role.AUDIT_ADMIN, "sun.san", "孙三", number(serial, 3)));
  }

  /** An invented identity number with a right check digit (GB 11643-1999). */
  private static String number(int serial, int person) {
    var body = "110101%04d0115%03d".formatted(1950 + serial, person);
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
