package org.xinqiao.publication;

import static org.xinqiao.kernel.Control.Evidence;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblems;
import org.xinqiao.approval.Approval.Verb;
import org.xinqiao.approval.Refused;
import org.xinqiao.kernel.Probes;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Verdict;

/** Tries each of the three seats (A3.2, A3.3, A3.4). */
@Component
class TierProbes {
  private final ReviewStage stage;
  private final Probes probes;

  TierProbes(ReviewStage stage, Probes probes) {
    this.stage = stage;
    this.probes = probes;
  }

  /** A3.2: only the author's colleagues, not the author, and a no needs a reason. */
  List<Evidence> department() {
    var asset = stage.cleanAsset();
    return probes.rehearse(
        stage.author(),
        () -> {
          var publication = stage.submit(asset);
          return List.of(
              probes.refused(
                  Refused.OWN_REQUEST,
                  Text.of("作者本人初审", "The author reviews"),
                  () -> stage.approve(publication, stage.author())),
              probes.refused(
                  AccessProblems.NO_SEAT,
                  Text.of("合规人员代替部门初审", "Compliance reviews in the department's place"),
                  () -> stage.approve(publication, stage.compliance())),
              probes.refused(
                  Refused.UNKNOWN,
                  Text.of("其他部门业务人员查看或初审", "Business staff of another department look or review"),
                  () -> stage.approve(publication, stage.elsewhere(stage.colleague()))),
              probes.refused(
                  Refused.REASON_NEEDED,
                  Text.of("不写理由退回", "A return without a reason"),
                  () -> stage.vote(publication, stage.colleague(), Verb.RETURN, " ")),
              probes.allowed(
                  Text.of("同部门同事初审同意", "A colleague approves"),
                  () -> stage.approve(publication, stage.colleague())));
        });
  }

  /** A3.3: only the head of that department, and not the one who reviewed first. */
  List<Evidence> head() {
    var asset = stage.cleanAsset();
    return probes.rehearse(
        stage.author(),
        () -> {
          var first = stage.submit(asset);
          stage.approve(first, stage.head());
          var sameHead =
              probes.refused(
                  Refused.ALREADY_VOTED,
                  Text.of("初审的负责人再复审", "The head who reviewed first reviews second"),
                  () -> stage.approve(first, stage.head()));
          stage.withdraw(first);
          var second = stage.submit(asset);
          stage.approve(second, stage.colleague());
          return List.of(
              sameHead,
              probes.refused(
                  AccessProblems.NO_SEAT,
                  Text.of("合规人员代替负责人复审", "Compliance reviews in the head's place"),
                  () -> stage.approve(second, stage.compliance())),
              probes.refused(
                  Refused.UNKNOWN,
                  Text.of("其他部门负责人复审", "The head of another department reviews"),
                  () -> stage.approve(second, stage.elsewhere(stage.head()))),
              probes.allowed(
                  Text.of("本部门负责人复审同意", "The department's head approves"),
                  () -> stage.approve(second, stage.head())));
        });
  }

  /** A3.4: only compliance releases, knowing the verdict and what was said before. */
  List<Evidence> compliance() {
    var findings = stage.assetWithFindings();
    var own = stage.assetOfCompliance();
    var lastTier = probes.rehearse(stage.author(), () -> lastTier(stage.submit(findings)));
    var ownItem =
        probes.rehearse(
            stage.compliance(),
            () -> {
              var publication = stage.submit(own);
              stage.approve(publication, stage.colleague());
              stage.approve(publication, stage.head());
              return List.of(
                  probes.refused(
                      Refused.OWN_REQUEST,
                      Text.of("合规人员终审本人的数据", "A compliance officer decides on their own item"),
                      () -> stage.approve(publication, stage.compliance())));
            });
    return Stream.concat(lastTier.stream(), ownItem.stream()).toList();
  }

  private List<Evidence> lastTier(Publication publication) {
    stage.vote(publication, stage.colleague(), Verb.APPROVE, "初审意见");
    stage.vote(publication, stage.head(), Verb.APPROVE, "复审意见");
    var officer = stage.compliance();
    var seen = stage.review(publication, officer);
    var comments = seen.approval().votes().stream().map(vote -> vote.reason()).toList();
    return List.of(
        Evidence.of(
            seen.publication().state() == State.UNDER_REVIEW,
            "前两级同意后仍未发布",
            "Two tiers alone have not released it"),
        Evidence.of(
            seen.content().verdict() == Verdict.FINDINGS
                && comments.equals(List.of("初审意见", "复审意见")),
            "合规人员看到检测结论和前两级意见",
            "The compliance officer sees the verdict and the comments before"),
        probes.refused(
            AccessProblems.NO_SEAT,
            Text.of("本部门另一负责人代替合规终审", "Another head decides in compliance's place"),
            () -> stage.approve(publication, stage.another(stage.head()))),
        probes.refused(
            Refused.REASON_NEEDED,
            Text.of("有发现而不写意见即同意", "Approving over findings without a comment"),
            () -> stage.vote(publication, officer, Verb.APPROVE, "")),
        probes.allowed(
            Text.of("合规终审同意", "Compliance approves"),
            () -> stage.vote(publication, officer, Verb.APPROVE, "已核对发现")),
        Evidence.of(
            stage.review(publication, officer).publication().state() == State.PUBLISHED,
            "合规终审同意后才发布",
            "Released on compliance's yes"));
  }
}
