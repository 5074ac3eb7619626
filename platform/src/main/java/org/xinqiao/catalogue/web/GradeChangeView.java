package org.xinqiao.catalogue.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.GradeChange;
import org.xinqiao.screening.Grades;

/** A line of the grading history on the wire. */
record GradeChangeView(
    @Nullable List<Grades.Grade> before,
    List<Grades.Grade> after,
    String reason,
    UUID account,
    @Nullable UUID approval,
    Instant at) {

  static GradeChangeView of(GradeChange change) {
    var before = change.before();
    return new GradeChangeView(
        before == null ? null : Grades.list(before),
        Grades.list(change.after()),
        change.reason(),
        change.account(),
        change.approval(),
        change.at());
  }
}
