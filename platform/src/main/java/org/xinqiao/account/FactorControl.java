package org.xinqiao.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Control;
import org.xinqiao.kernel.Text;

/** F3.1: two factors of different kinds. Not built yet; the one factor there is is checked. */
@Component
class FactorControl implements Control {
  private final SignInProbe probe;

  FactorControl(SignInProbe probe) {
    this.probe = probe;
  }

  @Override
  public String id() {
    return "F3.1";
  }

  @Override
  public Text title() {
    return Text.of("多因子身份认证", "Sign-in uses two factors of different kinds");
  }

  @Override
  public Duration cadence() {
    return Duration.ofMinutes(15);
  }

  @Override
  public List<Evidence> check() {
    var evidence = new ArrayList<>(probe.passwordDecides());
    evidence.add(
        Evidence.missing(
            "基于密码技术的第二因子，单凭密码可以登录", "a second, cryptographic factor: a password alone signs in"));
    evidence.add(Evidence.missing("管理员的硬件因子", "hardware factors for administrators"));
    evidence.add(Evidence.missing("高风险操作时的再次认证", "stepping up for critical operations"));
    return evidence;
  }
}
