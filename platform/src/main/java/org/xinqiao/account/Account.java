package org.xinqiao.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Post;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.Role;

/**
 * An account: what one natural person signs in with.
 *
 * @param id names it; shown to colleagues
 * @param institution whose account it is
 * @param person the natural person behind it
 * @param name the part of the sign-in name before {@code @}; never used again for another account
 * @param place department and post; administrators have neither
 * @param roles held now
 * @param access whether and how it can be used now
 * @param createdAt when it was created
 */
public record Account(
    Id id,
    InstitutionId institution,
    Person person,
    String name,
    Place place,
    Set<Role> roles,
    Access access,
    Instant createdAt) {

  /** Names an account. */
  public record Id(UUID value) {}

  /** A natural person of an institution; the same for all accounts of the person. */
  public record Person(UUID id, String name) {}

  /** Where the person works; null means nowhere. */
  public record Place(Department.@Nullable Id department, Post.@Nullable Id post) {
    /** No department and no post. */
    public static final Place NONE = new Place(null, null);
  }

  /**
   * Whether and how the account can be used.
   *
   * @param password which password it has
   * @param locked whether wrong passwords have locked it
   */
  public record Access(Password password, boolean locked) {}

  /** Which password an account has. */
  public enum Password {
    /** None: nobody can sign in. */
    NONE,
    /** One that only lets its holder choose another. */
    INITIAL,
    /** One that only its holder knows. */
    OWN
  }

  /** Copies the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }
}
