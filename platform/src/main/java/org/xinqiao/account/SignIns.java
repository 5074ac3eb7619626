package org.xinqiao.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.xinqiao.crypto.PasswordCheck;
import org.xinqiao.crypto.PasswordHasher;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.UnitOfWork;

/**
 * Signing in with a password. The try is counted before the password is looked at, the password is
 * hashed outside any transaction, and a name that doesn't exist costs the same time.
 */
@Service
public class SignIns {
  private static final String JOB = "account-sign-in";
  private static final Pattern NAME =
      Pattern.compile("([a-z][a-z0-9.]{1,31})@([a-z][a-z0-9-]{1,31})");

  private final Institutions institutions;
  private final Attempts attempts;
  private final PasswordHasher hasher;
  private final UnitOfWork units;

  SignIns(Institutions institutions, Attempts attempts, PasswordHasher hasher, UnitOfWork units) {
    this.institutions = institutions;
    this.attempts = attempts;
    this.hasher = hasher;
    this.units = units;
  }

  /**
   * Signs in as {@code name@institution}. Every failure but a spent initial password gets the same
   * refusal.
   */
  public SignedIn signIn(String name, String password) {
    return signIn(name, password, units::as).orElseThrow(() -> new Problem(SignInProblems.REFUSED));
  }

  Optional<SignedIn> signIn(String name, String password, Stage stage) {
    var parts = NAME.matcher(name);
    var member = parts.matches() ? institutions.byCode(parts.group(2)) : Optional.<Member>empty();
    var institution = member.map(Member::id).orElse(InstitutionId.PLATFORM);
    var job = Actor.system(JOB, institution);
    var known = member.isPresent() ? parts.group(1) : "";
    var counted = stage.step(job, () -> attempts.begin(institution, known));
    var right = counted.filter(begun -> isRight(begun, password));
    if (counted.isEmpty()) {
      hasher.verifyNobody(password.toCharArray());
      stage.step(job, () -> refuse(known));
    } else if (right.isEmpty()) {
      stage.step(job, () -> fail(institution, counted.get()));
    }
    Rule.require(right.isPresent(), SignInProblems.REFUSED);
    return right.flatMap(begun -> succeed(institution, begun, stage));
  }

  private Optional<SignedIn> succeed(
      InstitutionId institution, PasswordStore.Try right, Stage stage) {
    var job = Actor.system(JOB, institution);
    var signedIn = stage.step(job, () -> attempts.succeed(institution, right));
    var spent = signedIn.isEmpty() && right.kind() == Account.Password.INITIAL;
    Rule.require(!spent, SignInProblems.INITIAL_SPENT);
    return signedIn;
  }

  private boolean isRight(PasswordStore.Try begun, String password) {
    return hasher.verify(password.toCharArray(), begun.hash()) instanceof PasswordCheck.Match;
  }

  private boolean refuse(String name) {
    attempts.refuse(name);
    return false;
  }

  private boolean fail(InstitutionId institution, PasswordStore.Try wrong) {
    attempts.fail(institution, wrong);
    return false;
  }
}
