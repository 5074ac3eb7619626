package org.xinqiao.account;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinqiao.crypto.PasswordHash;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/**
 * What a password must be (clause A1.7). Nothing is cut or trimmed: outer spaces are characters.
 */
@Component
class PasswordRules {
  /** Rises with every change that makes the rules stricter; kept with each password. */
  static final int VERSION = 1;

  /** The standard's minimum; no setting goes below it. */
  static final int FLOOR = 8;

  private static final int KINDS = 3;

  private final int shortest;
  private final WeakPasswords weak;

  PasswordRules(@Value("${xinqiao.password.shortest:12}") int shortest, WeakPasswords weak) {
    if (shortest < FLOOR || shortest > 64) {
      throw new IllegalArgumentException(
          "xinqiao.password.shortest must be " + FLOOR + " to 64, not " + shortest);
    }
    this.shortest = shortest;
    this.weak = weak;
  }

  /** Refuses a password that breaks a rule; {@code names} are words its guessers would try. */
  void require(String password, Set<String> names) {
    Rule.require(password.length() <= PasswordHash.MAX_CHARS, PasswordProblems.TOO_LONG);
    Rule.require(isReadable(password), PasswordProblems.UNREADABLE);
    var composed = Normalizer.normalize(password, Normalizer.Form.NFC);
    Rule.require(
        composed.codePointCount(0, composed.length()) >= shortest,
        PasswordProblems.TOO_SHORT,
        Text.of(
            "密码至少 " + shortest + " 个字符", "A password has at least " + shortest + " characters"));
    Rule.require(kinds(composed) >= KINDS, PasswordProblems.TOO_UNIFORM);
    Rule.require(!weak.isWeak(composed, names), PasswordProblems.KNOWN_WEAK);
  }

  private static boolean isReadable(String password) {
    return password
        .codePoints()
        .map(Character::getType)
        .noneMatch(type -> type == Character.CONTROL || type == Character.SURROGATE);
  }

  /** How many of the four kinds occur: capitals, small letters, digits, all others. */
  private static int kinds(String password) {
    var kinds = new HashSet<Integer>();
    password.codePoints().forEach(c -> kinds.add(kind(c)));
    return kinds.size();
  }

  private static int kind(int character) {
    if (Character.isUpperCase(character)) {
      return 0;
    }
    if (Character.isLowerCase(character)) {
      return 1;
    }
    return Character.isDigit(character) ? 2 : 3;
  }
}
