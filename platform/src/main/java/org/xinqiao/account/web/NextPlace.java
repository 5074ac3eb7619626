package org.xinqiao.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after signing in: a place inside the application, or its beginning. What comes from
 * outside is held against a list of what is allowed, or a link to our own sign-in page could lead
 * to somebody else's.
 */
final class NextPlace {
  static final String BEGINNING = "/app/";

  private static final int LONGEST = 1000;
  private static final Pattern ALLOWED = Pattern.compile("/app/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");

  /** Two slashes, upward steps, and both of them or control characters in disguise. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("//|\\.\\.|%(2e|2f|5c|7f|[01][0-9a-f])", Pattern.CASE_INSENSITIVE);

  private NextPlace() {}

  /** The wish, when it is a safe place of ours. */
  static Optional<String> safe(@Nullable String wish) {
    return Optional.ofNullable(wish)
        .filter(place -> place.length() <= LONGEST)
        .filter(place -> ALLOWED.matcher(place).matches())
        .filter(place -> !FORBIDDEN.matcher(place).find());
  }

  /** The address of the sign-in page that leads there afterwards. */
  static String signInFor(String wish) {
    return safe(wish)
        .map(place -> "/login?next=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
        .orElse("/login");
  }
}
