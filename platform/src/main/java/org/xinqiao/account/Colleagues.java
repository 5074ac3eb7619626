package org.xinqiao.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.institution.Department;
import org.xinqiao.institution.Institutions;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;

/**
 * Who is behind the account ids that colleagues meet: within one institution everybody signed in
 * may know. Names of other institutions' people are not told.
 */
@Service
@Transactional(readOnly = true)
public class Colleagues {
  /** Ids that one question may hold. */
  public static final int MOST = 100;

  /** Too many ids at once. */
  public static final Code TOO_MANY =
      new Code(
          "account.too-many-ids",
          400,
          "-",
          Text.of("一次最多查询 100 个账号", "At most 100 accounts at once"),
          Text.of("请分批查询", "Ask in parts"));

  private final AccountStore store;
  private final Institutions institutions;

  Colleagues(AccountStore store, Institutions institutions) {
    this.store = store;
    this.institutions = institutions;
  }

  /** Those of {@code ids} that belong to the actor's institution, in no order. */
  public List<Colleague> named(Set<Account.Id> ids) {
    if (ids.size() > MOST) {
      throw new Problem(TOO_MANY);
    }
    var wanted = ids.stream().map(Account.Id::value).collect(Collectors.toSet());
    var departments = new HashMap<Department.Id, String>();
    return store.findAll(Actor.current().institution(), wanted).stream()
        .map(account ->
            new Colleague(
                account.id(),
                account.person().name(),
                account.name(),
                department(account.place().department(), departments)))
        .toList();
  }

  private @Nullable String department(
      Department.@Nullable Id id, Map<Department.Id, String> known) {
    return id == null
        ? null
        : known.computeIfAbsent(id, one -> institutions.department(one).name());
  }
}
