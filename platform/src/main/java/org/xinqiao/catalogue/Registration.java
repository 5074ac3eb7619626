package org.xinqiao.catalogue;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.WordingRules;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.Verdict;

/** How content becomes an asset. */
@Component
class Registration {
  /** Days of retention begin and end in Beijing time. */
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private static final Period LONGEST = Period.ofYears(30);

  private final Contents contents;
  private final Floors floors;
  private final Identities identities;
  private final Gradings gradings;
  private final WordingRules wording;
  private final Book book;

  Registration(
      Contents contents,
      Floors floors,
      Identities identities,
      Gradings gradings,
      WordingRules wording,
      Book book) {
    this.contents = contents;
    this.floors = floors;
    this.identities = identities;
    this.gradings = gradings;
    this.wording = wording;
    this.book = book;
  }

  /** Ids and times, and where registrations are written down. */
  @Component
  record Book(Gradings.Moment moment, Audit audit) {}

  Asset register(NewAsset wanted) {
    requireComplete(wanted);
    wording.check(wanted.title());
    wording.check(wanted.purpose());
    var draft = prospect(wanted);
    var asset = draft.named(identities.mint(draft));
    if (!gradings.enter(asset)) {
      throw new Problem(CatalogueCodes.DUPLICATE);
    }
    book.audit()
        .append(
            Act.of("catalogue.register")
                .on(asset.digitalIdentity())
                .with("asset", asset.id())
                .with("category", asset.category())
                .with("level", asset.level())
                .content(asset.digest()));
    return asset;
  }

  /** What would be registered; its words are not looked at. */
  Asset prospect(NewAsset wanted) {
    var content = contents.get(wanted.content());
    var actor = Actor.current();
    var own = content.receipt().account().equals(actor.account());
    Rule.require(own, CatalogueCodes.NOT_OWN_CONTENT);
    Rule.require(content.verdict() != Verdict.QUARANTINED, CatalogueCodes.QUARANTINED);
    return draft(wanted, content, actor);
  }

  private Asset draft(NewAsset wanted, Content content, Actor actor) {
    var now = book.moment().clock().instant();
    return new Asset(
        new Asset.Id(book.moment().ids().next()),
        "",
        new Asset.Holder(actor.institution(), actor.account(), actor.standing().department()),
        new Asset.About(
            wanted.title().strip(), wanted.category(), wanted.purpose().strip(), wanted.sources()),
        new Asset.Material(content.id(), content.digest()),
        floors.grades(wanted, content),
        LocalDate.ofInstant(now, BEIJING).plus(wanted.retention()),
        now);
  }

  private void requireComplete(NewAsset wanted) {
    var title = wanted.title().strip();
    var purpose = wanted.purpose().strip();
    var today = LocalDate.ofInstant(book.moment().clock().instant(), BEIJING);
    var until = today.plus(wanted.retention());
    var complete =
        !title.isEmpty()
            && title.length() <= 200
            && !purpose.isEmpty()
            && purpose.length() <= 500
            && until.isAfter(today)
            && !until.isAfter(today.plus(LONGEST));
    Rule.require(complete, CatalogueCodes.INCOMPLETE);
  }
}
