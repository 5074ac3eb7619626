package org.xinqiao.account;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Rule;

/**
 * What a session may call at all: with an initial password hardly anything (clause A1.6), locked
 * nothing but being unlocked (clause A2.1), from outside what the {@link Planes} list (clause
 * G3.2).
 */
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

  private static final Set<String> LOCKED =
      Set.of(
          "GET /api/v1/session",
          "POST /api/v1/session",
          "DELETE /api/v1/session",
          "POST /api/v1/session/lock",
          "POST /api/v1/session/unlock",
          "GET /",
          "GET /app",
          "GET /login",
          "POST /login",
          "POST /logout");

  /** The application's index is the same for everybody and holds nothing. */
  private static final String INDEX = "GET /app/";

  private final Planes planes;

  SessionGate(Planes planes) {
    this.planes = planes;
  }

  /** Refuses what the session may not call; {@code call} is the method, a space and the path. */
  public void require(Session session, String call) {
    requireOwnPassword(session.initial(), call);
    var open = LOCKED.contains(call) || call.startsWith(INDEX);
    Rule.require(!session.locked() || open, SignInProblems.SESSION_LOCKED);
    planes.require(session.actor().roles(), call);
  }

  void requireOwnPassword(boolean initial, String call) {
    Rule.require(!initial || OPEN.contains(call), SignInProblems.INITIAL_ONLY);
  }
}
