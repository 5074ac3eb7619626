package org.xinqiao.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Recognises passwords that lists of leaked ones contain, and those put together from such words.
 *
 * <p>From the password, known words, given names, years and runs as {@code 3456} or {@code aaaa}
 * are struck out; it is weak when too little of its own is left. This is also done reading
 * {@code @} as a, {@code 0} as o and so on.
 */
@Component
class WeakPasswords {
  private static final String LIST = "/org/xinqiao/account/weak-words.txt";

  /** Fewer different characters than this are nothing of the password's own. */
  private static final int OWN_CHARACTERS = 5;

  private static final int RUN = 4;
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final String DISGUISES = "@4031!$57";

  /** A 1 stands for l or for i. */
  private static final List<String> MEANINGS = List.of("aaoelisst", "aaoeiisst");

  private final List<String> words;

  WeakPasswords() {
    this.words = read();
  }

  /** Whether {@code password} is known or nearly nothing but known words and {@code names}. */
  boolean isWeak(String password, Set<String> names) {
    var plain = password.toLowerCase(Locale.ROOT);
    var known = Stream.concat(words.stream(), names.stream().filter(WeakPasswords::isWord));
    var longestFirst =
        known
            .map(word -> word.toLowerCase(Locale.ROOT))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    return isWeak(plain, longestFirst)
        || MEANINGS.stream()
            .anyMatch(meanings -> isWeak(undisguised(plain, meanings), longestFirst));
  }

  private static boolean isWeak(String password, List<String> longestFirst) {
    var left = password;
    for (var word : longestFirst) {
      left = left.replace(word, "");
    }
    left = withoutRuns(YEAR.matcher(left).replaceAll(""));
    return left.codePoints().distinct().count() < OWN_CHARACTERS;
  }

  /** Short words would strike out parts of good passwords. */
  private static boolean isWord(String name) {
    var han = name.codePoints().anyMatch(Character::isIdeographic);
    return name.length() >= (han ? 2 : 3);
  }

  private static String undisguised(String password, String meanings) {
    var text = new StringBuilder(password.length());
    for (var i = 0; i < password.length(); i++) {
      var at = DISGUISES.indexOf(password.charAt(i));
      text.append(at < 0 ? password.charAt(i) : meanings.charAt(at));
    }
    return text.toString();
  }

  /** Strikes out four or more neighbours that rise, fall or stay by the same step. */
  private static String withoutRuns(String text) {
    var left = new StringBuilder();
    var from = 0;
    while (from < text.length()) {
      var length = runAt(text, from);
      if (length < RUN) {
        left.append(text.charAt(from));
        from++;
      } else {
        from += length;
      }
    }
    return left.toString();
  }

  private static int runAt(String text, int from) {
    if (from + 1 >= text.length()) {
      return 1;
    }
    var step = text.charAt(from + 1) - text.charAt(from);
    if (Math.abs(step) > 1) {
      return 1;
    }
    var end = from + 1;
    while (end + 1 < text.length() && text.charAt(end + 1) - text.charAt(end) == step) {
      end++;
    }
    return end - from + 1;
  }

  private static List<String> read() {
    var list = WeakPasswords.class.getResourceAsStream(LIST);
    if (list == null) {
      throw new IllegalStateException("The list of weak passwords is missing: " + LIST);
    }
    try (var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The list of weak passwords can't be read", e);
    }
  }
}
