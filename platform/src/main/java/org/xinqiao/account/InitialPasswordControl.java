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

/** A1.6: an initial password works once, only to set a new one. */
@Component
class InitialPasswordControl implements Control {
  private final SignInProbe probe;
  private final PasswordStore passwords;
  private final Institutions institutions;
  private final UnitOfWork units;

  InitialPasswordControl(
      SignInProbe probe, PasswordStore passwords, Institutions institutions, UnitOfWork units) {
    this.probe = probe;
    this.passwords = passwords;
    this.institutions = institutions;
    this.units = units;
  }

  @Override
  public String id() {
    return "A1.6";
  }

  @Override
  public Text title() {
    return Text.of("强制修改初始密码", "An initial password works once, only to set a new one");
  }

  @Override
  public Duration cadence() {
    return Duration.ofHours(1);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<Evidence>();
    evidence.addAll(probe.initialPasswordOnlyChanges());
    evidence.addAll(probe.initialPasswordWorksOnce());
    evidence.addAll(probe.initialPasswordExpires());
    var free = institutions.all().stream().mapToInt(this::freeSessions).sum();
    evidence.add(
        Evidence.of(
            free == 0,
            "仍用初始密码的账号，其不受限会话数：" + free,
            "Unrestricted sessions of accounts that still have an initial password: " + free));
    return evidence;
  }

  private int freeSessions(Member member) {
    var job = Actor.system("account-control", member.id());
    return units.as(job, () -> passwords.freeSessionsOnInitial(member.id()));
  }
}
