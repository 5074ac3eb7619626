package org.xinqiao.catalogue;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Access;
import org.xinqiao.access.Decision;
import org.xinqiao.access.Item;
import org.xinqiao.access.Operation;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Grades;

/** The least grades a new asset may have, and the grades it gets when its creator gives none. */
@Component
class Floors {
  private final Access access;
  private final AssetStore rows;
  private final Labels labels;

  Floors(Access access, AssetStore rows, Labels labels) {
    this.access = access;
    this.rows = rows;
    this.labels = labels;
  }

  /** The grades of a new asset; refuses given ones below the floor in any scheme they name. */
  GradeVector grades(NewAsset asset, Content content) {
    var floor = floor(content, asset.sources());
    var given = asset.grades() == null ? GradeVector.NONE : asset.grades();
    var joined = floor.join(given);
    var low =
        given.levels().entrySet().stream()
            .anyMatch(e -> !joined.level(e.getKey()).orElseThrow().equals(e.getValue()));
    Rule.require(!low, CatalogueCodes.GRADE_TOO_LOW, least(floor));
    var level = Grades.labelled(given) ? GradeVector.NONE : Grades.of(creatorsDefault());
    return Grades.join(joined, level);
  }

  /** What the content calls for and everything it was made from (就高从严). */
  private GradeVector floor(Content content, List<Asset.Id> sources) {
    var floor = content.suggestion();
    for (var source : sources) {
      var row = rows.find(source).orElseThrow(() -> new Problem(CatalogueCodes.UNKNOWN));
      floor = Grades.join(floor, labels.intact(row).grades());
    }
    return floor;
  }

  /** The strictest level at which the creator may still see and hand in what is their own. */
  private ConfidentialityLevel creatorsDefault() {
    var strictest = ConfidentialityLevel.L2;
    for (var level : ConfidentialityLevel.values()) {
      if (may(Operation.VIEW, level) && may(Operation.SUBMIT, level)) {
        strictest = strictest.stricter(level);
      }
    }
    return strictest;
  }

  private boolean may(Operation operation, ConfidentialityLevel level) {
    var actor = Actor.current();
    var own = new Item(actor.institution(), actor.account(), actor.standing().department(), level);
    return access.decide(operation, own) instanceof Decision.Permit;
  }

  private static Text least(GradeVector floor) {
    var level = Grades.level(floor);
    return Text.of(
        "最低级别为" + level.label().zh() + "（" + level + "）",
        "The least level is " + level + " (" + level.label().en() + ")");
  }
}
