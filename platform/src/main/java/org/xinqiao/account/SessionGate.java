package org.xinqiao.account;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Rule;

/** What a session that was opened with an initial password may call (clause A1.6). */
@Component
public class SessionGate {
  private static final Set<String> OPEN =
      Set.of(
          "GET /api/v1/me",
          "POST /api/v1/me/password",
          "GET /api/v1/session",
          "POST /api/v1/session",
          "DELETE /api/v1/session",
          "GET /",
          "GET /login",
          "POST /login",
          "POST /logout",
          "GET /password",
          "POST /password");

  SessionGate() {}

  /** Refuses what the session may not call; {@code call} is the method, a space and the path. */
  public void require(boolean initial, String call) {
    Rule.require(!initial || OPEN.contains(call), SignInProblems.INITIAL_ONLY);
  }
}
