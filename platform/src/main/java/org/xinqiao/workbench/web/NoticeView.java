package org.xinqiao.workbench.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.kernel.Text;
import org.xinqiao.workbench.Notice;

/** A notice on the wire; the words around its title are the interface's. */
record NoticeView(
    UUID id,
    Notice.Kind kind,
    Notice.Subject subjectKind,
    UUID subject,
    Text title,
    @Nullable UUID account,
    @Nullable UUID party,
    Instant at,
    @Nullable Instant readAt) {

  static NoticeView of(Notice notice) {
    var about = notice.about();
    var party = notice.source().party();
    return new NoticeView(
        notice.id().value(),
        about.kind(),
        about.kind().subject(),
        about.subject(),
        about.title(),
        notice.source().account(),
        party == null ? null : party.value(),
        notice.at(),
        notice.readAt());
  }
}
