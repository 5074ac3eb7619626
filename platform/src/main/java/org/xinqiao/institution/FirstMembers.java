package org.xinqiao.institution;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.InstitutionId;
import org.xinqiao.kernel.UnitOfWork;

/** At each start, makes sure that the operator and the two synthetic institutions exist. */
@Component
@Order(FirstMembers.ORDER)
class FirstMembers implements ApplicationRunner {
  /** Before the chapters that put people into these institutions. */
  static final int ORDER = 100;

  private static final String JOB = "institution-first-members";

  private final MemberStore store;
  private final UnitOfWork units;
  private final Clock clock;

  FirstMembers(MemberStore store, UnitOfWork units, Clock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    exist(InstitutionId.PLATFORM, "platform", "平台运营方", Member.Kind.OPERATOR);
    exist(InstitutionId.SYNTHETIC, "synthetic", "探测机构", Member.Kind.SYNTHETIC);
    exist(InstitutionId.SYNTHETIC_PEER, "synthetic-peer", "对端探测机构", Member.Kind.SYNTHETIC);
  }

  private void exist(InstitutionId id, String code, String name, Member.Kind kind) {
    var now = clock.instant();
    units.as(
        Actor.system(JOB, id),
        () -> {
          var added = store.insert(new Member(id, code, name, kind, "INTL", now));
          if (added && kind == Member.Kind.SYNTHETIC) {
            store.insert(new Department(Department.Id.ofSynthetic(id), id, "探测部", now));
          }
          return added;
        });
  }
}
