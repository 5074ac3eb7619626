package org.xinqiao.account;

import org.springframework.stereotype.Component;

/** Signing in and changing passwords inside a transaction that will be taken back. */
@Component
class SignInTools {
  private final SignIns signIns;
  private final Passwords passwords;
  private final SessionGate gate;

  SignInTools(SignIns signIns, Passwords passwords, SessionGate gate) {
    this.signIns = signIns;
    this.passwords = passwords;
    this.gate = gate;
  }

  /** Signs in; whether the session is limited to changing the password. */
  boolean signIn(String name, String password) {
    return signIns.signIn(name, password, Stage::rehearsed).map(SignedIn::initial).orElse(false);
  }

  /** Changes the current actor's password. */
  void change(String current, String next) {
    passwords.change(current, next, Stage::rehearsed);
  }

  SessionGate gate() {
    return gate;
  }
}
