package org.xinqiao.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Operation;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.ApprovalDecided;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Level;
import org.xinqiao.approval.Question;
import org.xinqiao.approval.Urgency;
import org.xinqiao.crypto.Suite;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.WordingRules;
import org.xinqiao.screening.ContentScreened;
import org.xinqiao.screening.Grades;

/** Changes of grades: up at once, down only with the consent of two others. */
@Component
class Regrades {
  /** Kind of the approval that lower grades need. */
  static final String KIND = "ASSET_REGRADE";

  private static final List<Level> LEVELS =
      List.of(
          new Level("HEAD", Text.of("部门负责人", "Head of department"), "HEAD", 1),
          new Level("COMPLIANCE", Text.of("合规", "Compliance"), "COMPLIANCE", 1));

  private final AssetStore rows;
  private final GradeStore wishes;
  private final Labels labels;
  private final Gradings gradings;
  private final Approvals approvals;
  private final Gate gate;

  Regrades(
      AssetStore rows,
      GradeStore wishes,
      Labels labels,
      Gradings gradings,
      Approvals approvals,
      Gate gate) {
    this.rows = rows;
    this.wishes = wishes;
    this.labels = labels;
    this.gradings = gradings;
    this.approvals = approvals;
    this.gate = gate;
  }

  /** What is checked before grades may change. */
  @Component
  record Gate(Access access, WordingRules wording, Gradings.Moment moment) {
    String admit(Asset asset, String reason) {
      access.require(Operation.REGRADE, Assets.item(asset));
      var told = reason.strip();
      Rule.require(!told.isEmpty() && told.length() <= 500, CatalogueCodes.REASON_NEEDED);
      wording.check(told);
      return told;
    }
  }

  Regrading ask(Asset known, GradeVector wanted, String reason) {
    var told = gate.admit(known, reason);
    var asset = labels.intact(rows.lock(known.id()).orElseThrow());
    var grades = over(asset.grades(), wanted);
    Rule.require(!grades.equals(asset.grades()), CatalogueCodes.UNCHANGED);
    var account = Actor.current().account();
    if (grades.covers(asset.grades())) {
      return new Regrading.Raised(raise(asset, grades, new Gradings.Cause(told, account, null)));
    }
    var approval = approvals.ask(question(asset, grades));
    var wish = new GradeStore.Wish(asset.id(), grades, told, account);
    wishes.wish(approval.id(), wish, gate.moment().clock().instant());
    return new Regrading.Asked(asset, approval.id());
  }

  /** Named schemes replaced, the others kept, and the floors between schemes observed. */
  private static GradeVector over(GradeVector current, GradeVector wanted) {
    var levels = new HashMap<>(current.levels());
    levels.putAll(wanted.levels());
    return Grades.rules().strictest(new GradeVector(levels));
  }

  private static Question question(Asset asset, GradeVector grades) {
    var subject = new Approval.Subject(KIND, asset.id().value(), digest(asset, grades));
    var from = asset.level().label();
    var to = Grades.level(grades).label();
    var title =
        Text.of(
            "降级：" + asset.title() + "（" + from.zh() + "→" + to.zh() + "）",
            "Lower: " + asset.title() + " (" + from.en() + " to " + to.en() + ")");
    return new Question(subject, Urgency.ORDINARY, null, LEVELS, title);
  }

  /** Pins content, present grades and wanted grades: if any of them changes, votes do not count. */
  private static String digest(Asset asset, GradeVector grades) {
    var text = asset.label() + "->\n" + Grades.canonical(grades);
    return Suite.INTL.digest(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  @EventListener
  void on(ApprovalDecided decided) {
    var approval = decided.approval();
    var subject = approval.subject();
    if (!subject.kind().equals(KIND) || approval.status() != Approval.Status.GRANTED) {
      return;
    }
    var wish = wishes.wish(approval.id()).orElseThrow();
    var row = rows.lock(wish.asset()).orElseThrow(() -> new Problem(CatalogueCodes.UNKNOWN));
    var asset = labels.intact(row);
    if (!digest(asset, wish.grades()).equals(subject.digest())) {
      throw new IllegalStateException("Approval " + approval.id() + " is of other grades");
    }
    var cause = new Gradings.Cause(wish.reason(), wish.account(), approval.id().value());
    gradings.apply(asset, wish.grades(), cause);
  }

  /** A later screening may find more than the first: the asset follows at once. */
  @EventListener
  void on(ContentScreened screened) {
    var content = screened.content();
    rows.lockByContent(content.id())
        .map(labels::intact)
        .ifPresent(asset -> follow(asset, content.suggestion(), "重新检测"));
  }

  private void follow(Asset asset, GradeVector least, String reason) {
    if (!asset.grades().covers(least)) {
      var cause = new Gradings.Cause(reason, Actor.current().account(), null);
      raise(asset, Grades.join(asset.grades(), least), cause);
    }
  }

  /**
   * Raises an asset and whatever was made from it; a pending question about it is of old grades.
   */
  private Asset raise(Asset asset, GradeVector grades, Gradings.Cause cause) {
    approvals.voidFor(KIND, asset.id().value(), "级别已上调");
    var raised = gradings.apply(asset, grades, cause);
    for (var derived : rows.lockDerived(asset.id())) {
      follow(labels.intact(derived), grades, "来源级别上调");
    }
    return raised;
  }
}
