package org.xinqiao.account;

import org.jspecify.annotations.Nullable;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Post;

/**
 * An account to be created.
 *
 * @param name two to 32 lower-case letters, digits and dots, starting with a letter
 * @param personName the natural person's name
 * @param identityNumber resident identity number; compared by pseudonym, not kept
 * @param department where the person works, or null
 * @param post the person's post in that department, or null
 */
public record NewAccount(
    String name,
    String personName,
    String identityNumber,
    Department.@Nullable Id department,
    Post.@Nullable Id post) {
  /** Leaves the identity number out: records are printed by accident. */
  @Override
  public String toString() {
    return "NewAccount[" + name + "]";
  }
}
