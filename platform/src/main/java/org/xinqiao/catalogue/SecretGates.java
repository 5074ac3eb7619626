package org.xinqiao.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.account.SyntheticPeople;
import org.xinqiao.approval.Approval;
import org.xinqiao.approval.Approvals;
import org.xinqiao.approval.Level;
import org.xinqiao.approval.Question;
import org.xinqiao.approval.Urgency;
import org.xinqiao.kernel.Ids;
import org.xinqiao.kernel.Secrets;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;

/** The ways words and files come in, tried out by controls with synthetic people. */
@Component
class SecretGates {
  private final SyntheticPeople people;
  private final Contents contents;
  private final Assets assets;
  private final Approvals approvals;
  private final Ids ids;

  SecretGates(
      SyntheticPeople people, Contents contents, Assets assets, Approvals approvals, Ids ids) {
    this.people = people;
    this.contents = contents;
    this.assets = assets;
    this.approvals = approvals;
    this.ids = ids;
  }

  /** Uploads a text file. */
  Content upload(String name, String text) {
    var unique = text + "\n" + Secrets.readable(26) + "\n";
    return contents.receive(new ByteArrayInputStream(unique.getBytes(UTF_8)), name, "text/plain");
  }

  /** Registers content under a title. */
  Asset register(Content content, String title) {
    return assets.register(
        new NewAsset(title, content.id(), Category.SYSTEM, null, Period.ofDays(1), "探测"));
  }

  /** Asks for a review and has the head of department vote with a comment. */
  Approval comment(String comment) {
    var level = new Level("HEAD", Text.of("部门负责人", "Head of department"), "HEAD", 1);
    var subject = new Approval.Subject("PROBE", ids.next(), "probe");
    var question =
        new Question(subject, Urgency.ORDINARY, null, List.of(level), Text.of("探测", "Probe"));
    var asked = approvals.ask(question);
    return people
        .head()
        .call(() -> approvals.vote(asked.id(), Approval.Verb.APPROVE, comment, "probe"));
  }
}
