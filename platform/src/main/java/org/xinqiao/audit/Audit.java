package org.xinqiao.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;

/** The chapter's front door: write acts down, read them back. */
@Service
public class Audit {
  /** Reading the operation log of one's institution. */
  public static final FunctionPermission READ =
      new FunctionPermission(
          "audit.read",
          Text.of("查阅操作日志", "Read the operation log"),
          Set.of(Role.AUDIT_ADMIN, Role.COMPLIANCE, Role.REGULATOR));

  /** No such entry in the actor's institution. */
  public static final Code UNKNOWN =
      new Code(
          "audit.unknown-entry",
          404,
          "-",
          Text.of("没有这条日志，或者您无权看到它", "No such log entry, or not yours to see"),
          Text.of("请核对编号", "Check the number"));

  private final EntryStore store;
  private final SearchStore search;
  private final EntryNumbers numbers;
  private final LeafBody leaves;
  private final Clock clock;

  Audit(EntryStore store, SearchStore search, EntryNumbers numbers, LeafBody leaves, Clock clock) {
    this.store = store;
    this.search = search;
    this.numbers = numbers;
    this.leaves = leaves;
    this.clock = clock;
  }

  /**
   * Writes an act of the current actor down, in the caller's transaction: the act and its entry
   * become visible together or not at all. Returns the entry's number.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public long append(Act act) {
    var actor = Actor.current();
    var number = numbers.next();
    var previous = act.object() == null ? null : store.lockHead(actor.institution(), act.object());
    var entry = leaves.entry(number, clock.instant(), actor, act, previous);
    store.insert(entry);
    if (act.object() != null) {
      store.moveHead(actor.institution(), act.object(), entry.leafHash().bytes());
    }
    return number;
  }

  /**
   * Entries of the actor's institution that a filter lets through, newest first.
   *
   * @param before only entries with a smaller number
   * @param limit at most this many, 1 to {@link Page#LIMIT}
   */
  @Transactional(readOnly = true)
  public Page<Recorded> list(Filter filter, long before, int limit) {
    READ.require();
    var size = Math.clamp(limit, 1, Page.LIMIT);
    var rows = search.page(filter, before, size + 1);
    if (rows.size() <= size) {
      return new Page<>(rows, null);
    }
    var shown = List.copyOf(rows.subList(0, size));
    return new Page<>(shown, Long.toString(shown.getLast().number()));
  }

  /** How many entries of the actor's institution a filter lets through. */
  @Transactional(readOnly = true)
  public long count(Filter filter) {
    READ.require();
    return search.count(filter);
  }

  /** Everybody who acts in the log of the actor's institution, as entries name them. */
  @Transactional(readOnly = true)
  public List<String> actors() {
    READ.require();
    return search.actors();
  }

  /** What the act of an entry did to the rows of business tables, in the order in which it did. */
  @Transactional(readOnly = true)
  public List<RowChange> changes(long number) {
    READ.require();
    if (store.entry(number).isEmpty()) {
      throw new Problem(UNKNOWN);
    }
    return search.changes(number);
  }

  /** Everything written about one datum, oldest first, within the actor's institution. */
  @Transactional(readOnly = true)
  public List<Recorded> history(String object) {
    return store.history(object);
  }

  /** One entry of the actor's institution. */
  @Transactional(readOnly = true)
  public Optional<Recorded> entry(long number) {
    return store.entry(number);
  }
}
