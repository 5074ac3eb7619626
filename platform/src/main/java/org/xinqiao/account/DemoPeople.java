package org.xinqiao.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.xinqiao.institution.Institutions;
import org.xinqiao.institution.Member;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.UnitOfWork;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The invented people of the demonstration, whom anybody at its browser may become with one click.
 * There is no such thing unless {@code xinqiao.demo.credentials} names the file of their passwords,
 * which the demonstration itself wrote; signing in goes the ordinary way.
 */
@Service
@ConditionalOnProperty("xinqiao.demo.credentials")
public class DemoPeople {
  private static final TypeReference<Map<String, String>> PASSWORDS = new TypeReference<>() {};
  private static final String JOB = "account-demo";

  private final Path file;
  private final JsonMapper json;
  private final Institutions institutions;
  private final AccountStore accounts;
  private final SignIns signIns;
  private final UnitOfWork units;

  DemoPeople(
      @Value("${xinqiao.demo.credentials}") Path file,
      JsonMapper json,
      Institutions institutions,
      AccountStore accounts,
      SignIns signIns,
      UnitOfWork units) {
    this.file = file;
    this.json = json;
    this.institutions = institutions;
    this.accounts = accounts;
    this.signIns = signIns;
    this.units = units;
  }

  /** Somebody of the demonstration. */
  public record DemoPerson(String signInName, String name, String institution, Set<Role> roles) {}

  /** Everybody whose password is in the file and who has a role, by institution and role. */
  public List<DemoPerson> all() {
    var names = new TreeMap<String, Set<String>>();
    for (var signInName : passwords().keySet()) {
      var at = signInName.indexOf('@');
      if (at > 0) {
        names
            .computeIfAbsent(signInName.substring(at + 1), code -> new TreeSet<>())
            .add(signInName.substring(0, at));
      }
    }
    var people = new ArrayList<DemoPerson>();
    names.forEach((code, accountNames) ->
        institutions.byCode(code).ifPresent(member -> people.addAll(of(member, accountNames))));
    return people;
  }

  private List<DemoPerson> of(Member member, Set<String> names) {
    return units
        .as(Actor.system(JOB, member.id()), () -> accounts.named(member.id(), names))
        .stream()
        .filter(account -> !account.roles().isEmpty())
        .sorted(Comparator.comparing((Account account) -> account.roles().iterator().next()))
        .map(account ->
            new DemoPerson(
                account.name() + "@" + member.code(),
                account.person().name(),
                member.name(),
                account.roles()))
        .toList();
  }

  /** Signs in as one of them. */
  public SignedIn signIn(String signInName) {
    var password = passwords().get(signInName);
    if (password == null) {
      throw new Problem(AccountProblems.UNKNOWN);
    }
    return signIns.signIn(signInName, password);
  }

  /** Read afresh: at a first start the people are made after the platform runs. */
  private Map<String, String> passwords() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return json.readValue(Files.readString(file), PASSWORDS);
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + file, e);
    }
  }
}
