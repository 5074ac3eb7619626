package org.xinqiao.workbench;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.account.AccountChanged;
import org.xinqiao.account.RoleHolders;
import org.xinqiao.kernel.Role;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.ContentScreened;
import org.xinqiao.screening.Quarantine;
import org.xinqiao.screening.QuarantineDecided;
import org.xinqiao.screening.Verdict;

/** Tells people of their own account, and of content that was set apart. */
@Component
class PersonalNotices {
  private static final Text NO_TITLE = Text.of("", "");

  private final NoticeWriter writer;
  private final RoleHolders holders;

  PersonalNotices(NoticeWriter writer, RoleHolders holders) {
    this.writer = writer;
    this.holders = holders;
  }

  @EventListener
  void on(AccountChanged changed) {
    var account = changed.account().id().value();
    var role = changed.role();
    var title = role == null ? NO_TITLE : role.title();
    writer.tell(new Notice.About(kind(changed.change()), account, title), List.of(account));
  }

  private static Notice.Kind kind(AccountChanged.Change change) {
    return switch (change) {
      case ROLE_GRANTED -> Notice.Kind.ROLE_GRANTED;
      case ROLE_REVOKED -> Notice.Kind.ROLE_REVOKED;
      case PASSWORD_RESET -> Notice.Kind.PASSWORD_RESET;
      case UNLOCKED -> Notice.Kind.ACCOUNT_UNLOCKED;
    };
  }

  /** The name of a file with a state secret is not passed on. */
  @EventListener
  void on(ContentScreened screened) {
    var content = screened.content();
    if (content.verdict() == Verdict.QUARANTINED) {
      var officers = holders.of(Set.of(Role.COMPLIANCE), null);
      writer.tell(
          new Notice.About(Notice.Kind.QUARANTINE_OPEN, content.id().value(), NO_TITLE),
          officers.stream().map(account -> account.id().value()).toList());
    }
  }

  private static Text outcome(Quarantine.Outcome outcome) {
    return switch (outcome) {
      case REPORTED -> Text.of("已上报保密部门", "reported to the secrecy office");
      case FALSE_ALARM -> Text.of("认定为误报，可更正后重新上传", "a false alarm; send a corrected file");
    };
  }

  @EventListener
  void on(QuarantineDecided decided) {
    var quarantine = decided.quarantine();
    var decision = quarantine.decision();
    var title = decision == null ? NO_TITLE : outcome(decision.outcome());
    writer.tell(
        new Notice.About(Notice.Kind.QUARANTINE_DECIDED, quarantine.content().value(), title),
        List.of(quarantine.account()));
  }
}
