package org.xinqiao.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;

/** A1.7: passwords have at least 8 characters of several types and are not known to be weak. */
@Component
class PasswordStrengthControl implements Control {
  private final SignInProbe probe;
  private final PasswordStore passwords;
  private final Institutions institutions;
  private final UnitOfWork units;

  PasswordStrengthControl(
      SignInProbe probe, PasswordStore passwords, Institutions institutions, UnitOfWork units) {
    this.probe = probe;
    this.passwords = passwords;
    this.institutions = institutions;
    this.units = units;
  }

  @Override
  public String id() {
    return "A1.7";
  }

  @Override
  public Text title() {
    return Text.of(
        "高强度密码（8位以上、多类型字符）",
        "Passwords have at least 8 characters of several types and are not known to be weak");
  }

  @Override
  public Duration cadence() {
    return Duration.ofDays(1);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<>(probe.weakPasswordsAreRefused());
    var old = institutions.all().stream().mapToInt(this::ofOlderRules).sum();
    evidence.add(
        Evidence.of(
            old == 0, "按旧规则设置的密码数：" + old, "Passwords that were set under older rules: " + old));
    return evidence;
  }

  private int ofOlderRules(Member member) {
    var job = Actor.system("account-control", member.id());
    return units.as(job, () -> passwords.ofOlderRules(member.id()));
  }
}
