package org.xinqiao.screening;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Problem;
import org.xinqiao.vault.Vault;

/** What screening writes down, each step in one transaction. */
@Component
@Transactional
class Verdicts {
  private final ContentStore rows;
  private final QuarantineStore quarantines;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  Verdicts(
      ContentStore rows,
      QuarantineStore quarantines,
      Vault vault,
      Audit audit,
      Ids ids,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.quarantines = quarantines;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.events = events;
  }

  /** Enters new content with a verdict that holds it until it has been read. */
  void enter(Content content) {
    rows.insert(content);
    rows.insertVerdict(ids.next(), content);
    audit.append(
        Act.of("screening.receive")
            .with("content", content.id())
            .with("name", content.fileName())
            .content(content.digest()));
  }

  @Transactional(readOnly = true)
  Content get(Content.Id id) {
    var row = rows.find(id).orElseThrow(() -> new Problem(ScreeningCodes.UNKNOWN));
    return row.with(vault.get(row.object()));
  }

  /** Writes a screening down; a state secret is destroyed in the same transaction. */
  Content conclude(Content before, Screened screened) {
    var content =
        new Content(before.id(), before.object(), before.file(), before.receipt(), screened);
    rows.insertVerdict(ids.next(), content);
    audit.append(
        Act.of("screening.screen")
            .with("content", content.id())
            .with("verdict", screened.verdict())
            .with("rules", screened.ruleSet())
            .content(content.digest()));
    if (screened.verdict() == Verdict.QUARANTINED) {
      quarantine(content);
    }
    events.publishEvent(new ContentScreened(content));
    return content;
  }

  private void quarantine(Content content) {
    vault.erase(content.object().id());
    quarantines.insert(content);
    audit.append(
        Act.of("screening.quarantine")
            .refused()
            .with("content", content.id())
            .with("from", content.receipt().account())
            .content(content.digest()));
  }
}
