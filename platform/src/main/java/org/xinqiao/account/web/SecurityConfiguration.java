package org.xinqiao.account.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.xinqiao.account.SessionGate;
import org.xinqiao.account.Sessions;
import org.xinqiao.account.SignInProblems;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Refusals;
import org.xinqiao.kernel.web.ProblemWriter;

/** Everything needs a session, except the few addresses named here. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private final ProblemWriter problems;

  SecurityConfiguration(ProblemWriter problems) {
    this.problems = problems;
  }

  @Bean
  SessionFilterParts sessionFilterParts(Sessions sessions, SessionGate gate, Refusals refusals) {
    return new SessionFilterParts(sessions, gate, refusals);
  }

  /** What the filter needs; the filter itself is no bean, or it would run outside the chain too. */
  record SessionFilterParts(Sessions sessions, SessionGate gate, Refusals refusals) {
    SessionFilter with(ProblemWriter problems) {
      return new SessionFilter(sessions, gate, refusals, problems);
    }
  }

  /** Nobody authenticates through the framework; without this it would make up a user. */
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new BadCredentialsException("Sign in at /api/v1/session");
    };
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      SessionFilterParts parts,
      @Value("${xinqiao.ledger.public:true}") boolean openLedger) {
    http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .anonymous(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .addFilterBefore(parts.with(problems), AuthorizationFilter.class);
    csrf(http);
    headers(http);
    answers(http);
    addresses(http, openLedger);
    return http.build();
  }

  private static void addresses(HttpSecurity http, boolean openLedger) {
    http.authorizeHttpRequests(requests -> {
      requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
      requests.requestMatchers("/api/v1/session").permitAll();
      requests.requestMatchers(HttpMethod.POST, "/api/v1/setup").permitAll();
      requests.requestMatchers("/setup", "/login", "/logout").permitAll();
      // Outside a demonstration there is nothing at these addresses.
      requests.requestMatchers("/api/v1/demo/**").permitAll();
      requests
          .requestMatchers(
              HttpMethod.GET, "/", "/pages.css", "/icon.svg", "/verify", "/app/assets/**")
          .permitAll();
      requests
          .requestMatchers(
              HttpMethod.GET,
              "/actuator/health",
              "/actuator/prometheus",
              "/api/v1/openapi",
              "/api/v1/openapi.yaml")
          .permitAll();
      if (openLedger) {
        requests.requestMatchers(HttpMethod.GET, "/ledger/**").permitAll();
      }
      requests.anyRequest().authenticated();
    });
  }

  /** Double submit: scripts of our own pages read the cookie and send it back as a header. */
  private static void csrf(HttpSecurity http) {
    var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(c -> c.sameSite("Strict").path("/"));
    http.csrf(csrf ->
        csrf.csrfTokenRepository(cookie)
            .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()));
  }

  private static void headers(HttpSecurity http) {
    http.headers(headers ->
        headers
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
            .referrerPolicy(r -> r.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER))
            .contentSecurityPolicy(csp ->
                csp.policyDirectives(
                    "default-src 'none'; form-action 'self'; frame-ancestors 'none'")));
  }

  private void answers(HttpSecurity http) {
    http.exceptionHandling(failures ->
        failures
            .authenticationEntryPoint((request, response, e) -> {
              if (!Usher.toSignIn(request, response)) {
                problems.write(new Problem(SignInProblems.SIGN_IN_FIRST), request, response);
              }
            })
            .accessDeniedHandler((request, response, e) ->
                problems.write(new Problem(reason(e)), request, response)));
  }

  private static Code reason(Exception e) {
    return e instanceof CsrfException ? SignInProblems.FORGED : SignInProblems.CLOSED;
  }
}
