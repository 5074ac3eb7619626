package org.xinqiao.access;

import java.time.Instant;
import java.util.UUID;
import org.xinqiao.account.Account;

/**
 * An entry of the list of executives.
 *
 * @param account who is listed
 * @param orderNumber the order that names the person
 * @param listedBy account of the security administrator who entered it
 * @param listedAt when
 */
public record Executive(Account.Id account, String orderNumber, UUID listedBy, Instant listedAt) {}
