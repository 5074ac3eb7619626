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

/** A2.2: three wrong passwords in a row lock the account. Partial: says what is missing. */
@Component
class LockControl implements Control {
  private final SignInProbe probe;
  private final PasswordStore passwords;
  private final Institutions institutions;
  private final UnitOfWork units;

  LockControl(
      SignInProbe probe, PasswordStore passwords, Institutions institutions, UnitOfWork units) {
    this.probe = probe;
    this.passwords = passwords;
    this.institutions = institutions;
    this.units = units;
  }

  @Override
  public String id() {
    return "A2.2";
  }

  @Override
  public Text title() {
    return Text.of("连续三次输错密码自动锁定", "Three wrong passwords in a row lock the account");
  }

  @Override
  public Duration cadence() {
    return Duration.ofMinutes(10);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<>(probe.threeWrongLock());
    var leaks = institutions.all().stream().mapToInt(this::signedInWhileLocked).sum();
    evidence.add(
        Evidence.of(
            leaks == 0,
            "锁定后未解锁即登录成功的账号数：" + leaks,
            "Accounts signed in to while locked: " + leaks));
    evidence.add(
        Evidence.missing("本人以多因子在 30 分钟后自助解锁", "unlock by the holder with MFA after 30 minutes"));
    evidence.add(
        Evidence.missing("管理员账号由两名管理员解锁", "unlock of administrators by two administrators"));
    evidence.add(
        Evidence.missing(
            "按来源限速和设备绑定，防止恶意锁定",
            "throttling by source and device binding against lock-out by strangers"));
    return evidence;
  }

  private int signedInWhileLocked(Member member) {
    var job = Actor.system("account-control", member.id());
    return units.as(job, () -> passwords.signedInWhileLocked(member.id()));
  }
}
