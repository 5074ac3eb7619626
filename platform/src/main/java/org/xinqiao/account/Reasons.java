package org.xinqiao.account;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.WordingRules;

/** Why an administrator does something to somebody's account; written down with the act. */
@Component
class Reasons {
  /** A reason that nobody could read back. */
  static final Code BAD =
      new Code(
          "account.bad-reason",
          400,
          "-",
          Text.of("理由应为 1 至 200 个字符，不含控制字符", "A reason has 1 to 200 characters, no control ones"),
          Text.of("请修改理由", "Change the reason"));

  private static final int LONGEST = 200;

  private final WordingRules wording;

  Reasons(WordingRules wording) {
    this.wording = wording;
  }

  /** The act with its reason, when one was given. */
  Act with(Act act, @Nullable String reason) {
    if (reason == null) {
      return act;
    }
    var readable =
        !reason.isBlank()
            && reason.length() <= LONGEST
            && reason.codePoints().noneMatch(Character::isISOControl);
    Rule.require(readable, BAD);
    wording.check(reason);
    return act.with("reason", reason);
  }
}
