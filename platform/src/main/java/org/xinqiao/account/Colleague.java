package org.xinqiao.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of one's own institution, as colleagues know them.
 *
 * @param account whose name it is
 * @param name of the natural person
 * @param signInName the account's name, without the institution
 * @param department its name, or null for administrators
 */
public record Colleague(
    Account.Id account, String name, String signInName, @Nullable String department) {}
