package org.xinqiao.screening;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.Inspector;
import org.xinqiao.inspection.Kind;
import org.xinqiao.inspection.Verdict.Blocked;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.WordingRules;

/**
 * What people may write in titles, names, reasons and messages: nothing that content may not hold.
 */
@Component
public class Wording implements WordingRules {
  private static final Inspector INSPECTOR = Inspector.keeping(100);

  /** Refuses state-secret markings, keys and passwords. */
  @Override
  public void check(String text) {
    if (INSPECTOR.inspect(text).verdict() instanceof Blocked(var hard, _, _)) {
      var secret = isStateSecret(hard);
      Rule.require(!secret, ScreeningCodes.STATE_SECRET, where(hard));
      Rule.require(secret, ScreeningCodes.FORBIDDEN_WORDS, where(hard));
    }
  }

  static boolean isStateSecret(List<Finding> hard) {
    return hard.stream().anyMatch(finding -> finding.kind() == Kind.STATE_SECRET);
  }

  private static Text where(List<Finding> hard) {
    var first = hard.getFirst();
    var span = (first.start() + 1) + "–" + first.end();
    return Text.of(
        "第 " + span + " 个字符（" + first.ruleId() + "）",
        "Characters " + span + " (" + first.ruleId() + ")");
  }
}
