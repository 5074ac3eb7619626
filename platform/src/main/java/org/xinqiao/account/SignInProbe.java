package org.xinqiao.account;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control.Evidence;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;

/**
 * Signs a synthetic person in and tries what must not work. All of it is taken back, so that the
 * synthetic accounts never have a password outside a probe.
 */
@Component
class SignInProbe {
  private static final String STRONG = "Quiet-Harbour7Lamp";
  private static final String STRONGER = "Slow+Meadow4Violin";
  private static final List<String> WEAK =
      List.of("Short7-", "alllowercaseletters", "Password2026!", "Synthetic@2026", "Aa123456!");

  private final SyntheticPeople people;
  private final InitialPasswords initials;
  private final PasswordStore store;
  private final SignInTools tools;
  private final Probes probes;
  private final Clock clock;

  SignInProbe(
      SyntheticPeople people,
      InitialPasswords initials,
      PasswordStore store,
      SignInTools tools,
      Probes probes,
      Clock clock) {
    this.people = people;
    this.initials = initials;
    this.store = store;
    this.tools = tools;
    this.probes = probes;
    this.clock = clock;
  }

  List<Evidence> initialPasswordOnlyChanges() {
    return rehearsed(() -> {
      var initial = tools.signIn(name(), issue());
      return List.of(
          probes.allowed(
              Text.of("以初始密码修改密码", "Changing the password with an initial one"),
              () -> tools.gate().requireOwnPassword(initial, "POST /api/v1/me/password")),
          probes.refused(
              SignInProblems.INITIAL_ONLY,
              Text.of("以初始密码调用业务接口", "Calling a business interface with an initial one"),
              () -> tools.gate().requireOwnPassword(initial, "GET /api/v1/assets")));
    });
  }

  List<Evidence> initialPasswordWorksOnce() {
    return rehearsed(() -> {
      var password = issue();
      tools.signIn(name(), password);
      return List.of(
          probes.refused(
              SignInProblems.INITIAL_SPENT,
              Text.of("第二次使用初始密码", "Using an initial password a second time"),
              () -> tools.signIn(name(), password)),
          probes.refused(
              PasswordProblems.UNCHANGED,
              Text.of("改回初始密码", "Keeping the initial password"),
              () -> tools.change(password, password)),
          probes.allowed(
              Text.of("改为自己的密码", "Choosing an own password"),
              () -> tools.change(password, STRONG)));
    });
  }

  List<Evidence> initialPasswordExpires() {
    return rehearsed(() -> {
      var fresh = initials.make();
      var yesterday = clock.instant().minus(InitialPasswords.LIFE);
      store.setInitial(
          actor().institution(), actor().account(), fresh.hash(), yesterday, yesterday);
      return List.of(
          probes.refused(
              SignInProblems.INITIAL_SPENT,
              Text.of("使用过期的初始密码", "Using an expired initial password"),
              () -> tools.signIn(name(), fresh.password())));
    });
  }

  List<Evidence> weakPasswordsAreRefused() {
    return rehearsed(() -> {
      var password = issue();
      tools.signIn(name(), password);
      var refused =
          List.of(
              PasswordProblems.TOO_SHORT,
              PasswordProblems.TOO_UNIFORM,
              PasswordProblems.KNOWN_WEAK,
              PasswordProblems.KNOWN_WEAK,
              PasswordProblems.TOO_SHORT);
      var evidence = new ArrayList<Evidence>();
      for (var i = 0; i < WEAK.size(); i++) {
        var weak = WEAK.get(i);
        evidence.add(
            probes.refused(
                refused.get(i),
                Text.of("设置弱密码 " + weak, "Choosing the weak password " + weak),
                () -> tools.change(password, weak)));
      }
      evidence.add(
          probes.allowed(
              Text.of("设置强密码", "Choosing a strong password"),
              () -> tools.change(password, STRONG)));
      return evidence;
    });
  }

  List<Evidence> threeWrongLock() {
    return rehearsed(() -> {
      own(STRONG);
      var wrong = Text.of("输错密码", "A wrong password");
      return List.of(
          wrong(wrong),
          wrong(wrong),
          wrong(wrong),
          probes.refused(
              SignInProblems.REFUSED,
              Text.of("锁定后输入正确密码", "The right password after the third wrong one"),
              () -> tools.signIn(name(), STRONG)));
    });
  }

  List<Evidence> passwordDecides() {
    return rehearsed(() -> {
      own(STRONG);
      return List.of(
          wrong(Text.of("用错误密码登录", "Signing in with a wrong password")),
          probes.allowed(
              Text.of("用正确密码登录", "Signing in with the right password"),
              () -> tools.signIn(name(), STRONG)));
    });
  }

  private Evidence wrong(Text attempt) {
    return probes.refused(SignInProblems.REFUSED, attempt, () -> tools.signIn(name(), STRONGER));
  }

  private List<Evidence> rehearsed(Supplier<List<Evidence>> probe) {
    return probes.rehearse(actor(), probe);
  }

  private Actor actor() {
    return people.staff();
  }

  private String name() {
    return actor().who().name() + "@synthetic";
  }

  /** Gives the synthetic person an initial password. */
  private String issue() {
    return initials.put(actor().institution(), actor().account(), initials.make()).password();
  }

  /** Gives the synthetic person an own password, the way everybody gets one. */
  private void own(String password) {
    var initial = issue();
    tools.signIn(name(), initial);
    tools.change(initial, password);
  }
}
