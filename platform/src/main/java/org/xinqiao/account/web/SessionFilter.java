package org.xinqiao.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinqiao.account.Session;
import org.xinqiao.account.SessionGate;
import org.xinqiao.account.Sessions;
import org.xinqiao.account.SignInProblems;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Refusals;
import org.xinqiao.kernel.web.ProblemWriter;

/** Binds whoever signed in to the request: everything after this filter runs as that actor. */
final class SessionFilter extends OncePerRequestFilter {
  private static final Set<String> FILES = Set.of("/pages.css", "/icon.svg", "/verify");

  private final Sessions sessions;
  private final SessionGate gate;
  private final Refusals refusals;
  private final ProblemWriter problems;

  SessionFilter(Sessions sessions, SessionGate gate, Refusals refusals, ProblemWriter problems) {
    this.sessions = sessions;
    this.gate = gate;
    this.refusals = refusals;
    this.problems = problems;
  }

  /** Files that are the same for everybody are served to nobody in particular. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/app/assets/") || FILES.contains(path);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var call = request.getMethod() + " " + request.getRequestURI();
    var session =
        token(request).flatMap(token -> sessions.resolve(token, call, isAttended(request)));
    if (session.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var failure =
        session
            .get()
            .actor()
            .call(() -> filter(session.get(), call, new Pass(request, response, chain)));
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof ServletException e) {
      throw e;
    }
  }

  private record Pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}

  /** The two exceptions of a filter can't both pass a scope, so they are handed out as a value. */
  private @Nullable Exception filter(Session session, String call, Pass pass) {
    try {
      gate.require(session, call);
      var actor = session.actor();
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  actor.reference(), null, List.of()));
      pass.chain().doFilter(pass.request(), pass.response());
      return null;
    } catch (Problem refused) {
      return refuse(refused, pass);
    } catch (IOException | ServletException e) {
      return e;
    }
  }

  private @Nullable Exception refuse(Problem refused, Pass pass) {
    var initial = refused.code().equals(SignInProblems.INITIAL_ONLY);
    if (initial && Usher.toPassword(pass.request(), pass.response())) {
      return null;
    }
    var locked = refused.code().equals(SignInProblems.SESSION_LOCKED);
    if (locked && Usher.toLockScreen(pass.request(), pass.response())) {
      return null;
    }
    try {
      refusals.record(refused);
      problems.write(refused, pass.request(), pass.response());
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /** Our pages say when they ask for news by themselves, with nobody at the keys. */
  private static boolean isAttended(HttpServletRequest request) {
    return request.getHeader("X-Unattended") == null;
  }

  private static Optional<String> token(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(SessionCookie.NAME))
        .map(Cookie::getValue)
        .findFirst();
  }
}
