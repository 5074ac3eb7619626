package org.xinqiao.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, for which institution and what for.
 *
 * @param kind a person who signed in, or a job of the platform
 * @param who the account and the natural person behind it
 * @param institution whose rows the actor may touch
 * @param standing the actor's roles and department at this moment, read afresh for each request
 * @param errand the session and the purpose, recorded with every row the actor changes
 */
public record Actor(
    Kind kind, Who who, InstitutionId institution, Standing standing, Errand errand) {

  /** Persons are accountable; jobs act by rule. */
  public enum Kind {
    /** A natural person. */
    PERSON,
    /** The platform itself. */
    SYSTEM
  }

  /**
   * Identity of the actor.
   *
   * @param account the account used; for a job a fixed id made from its name
   * @param person the natural person: separation of duties counts persons, not accounts
   * @param name sign-in name of the account, or name of the job; never written to the ledger
   */
  public record Who(UUID account, UUID person, String name) {}

  /** Roles, and the department the person belongs to (null for jobs and administrators). */
  public record Standing(Set<Role> roles, @Nullable UUID department) {
    /** No role at all. */
    public static final Standing NONE = new Standing(Set.of(), null);
  }

  /** The session (null for jobs) and what the act is for. */
  public record Errand(@Nullable String session, String purpose) {}

  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  /** A job of the platform acting within one institution. */
  public static Actor system(String job, InstitutionId institution) {
    var id = UUID.nameUUIDFromBytes(("system:" + job).getBytes(StandardCharsets.UTF_8));
    var errand = new Errand(null, job);
    return new Actor(Kind.SYSTEM, new Who(id, id, job), institution, Standing.NONE, errand);
  }

  /** A person who signed in. */
  public static Actor person(Who who, InstitutionId institution, Standing standing, Errand errand) {
    return new Actor(Kind.PERSON, who, institution, standing, errand);
  }

  /** Account id. */
  public UUID account() {
    return who.account();
  }

  /** Natural person. */
  public UUID person() {
    return who.person();
  }

  /** Roles held now. */
  public Set<Role> roles() {
    return standing.roles();
  }

  /** Whether the actor holds {@code role} now. */
  public boolean has(Role role) {
    return standing.roles().contains(role);
  }

  /** What the act is for. */
  public String purpose() {
    return errand.purpose();
  }

  /** The same actor with another purpose. */
  public Actor forPurpose(String purpose) {
    return new Actor(kind, who, institution, standing, new Errand(errand.session(), purpose));
  }

  /** The same actor working inside another institution's rows; only the gateway does this. */
  public Actor within(InstitutionId other) {
    return new Actor(kind, who, other, standing, errand);
  }

  /** {@code PERSON:<account>} or {@code SYSTEM:<id>}, as the database and the ledger know it. */
  public String reference() {
    return kind + ":" + who.account();
  }

  /** The actor of the running unit of work; throws when there is none. */
  public static Actor current() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("No actor in this unit of work"));
  }

  /** The actor of the running unit of work, or null when nobody signed in. */
  public static @Nullable Actor currentOrNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Runs {@code work} as this actor; transactions opened inside belong to the actor. */
  public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work)
      throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }
}
