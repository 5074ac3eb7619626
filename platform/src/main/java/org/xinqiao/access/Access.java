package org.xinqiao.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.kernel.Actor;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;

/** The one place that decides who may do what with which datum. */
@Service
@Transactional(readOnly = true)
public class Access {
  private static final Logger LOG = LoggerFactory.getLogger(Access.class);

  private final Executives executives;

  Access(Executives executives) {
    this.executives = executives;
  }

  /** Decides for the current actor about a datum of the actor's own institution. */
  public Decision decide(Operation operation, Item item) {
    return decide(operation, item, Grant.NONE);
  }

  /**
   * Decides for the current actor.
   *
   * @param grant what an agreement in force allows; counts only for another institution's datum
   */
  public Decision decide(Operation operation, Item item, Grant grant) {
    try {
      var actor = Actor.current();
      var subject = Subject.of(actor, executives.isListed(actor));
      return Decisions.decide(new Decisions.Asked(subject, operation, item, grant));
    } catch (RuntimeException e) {
      LOG.error("A decision failed and counts as a refusal", e);
      return new Decision.Deny(AccessProblems.UNDECIDED);
    }
  }

  /**
   * The strictest level at which the current actor may read what colleagues of the same department
   * registered; empty for whoever reads no business data at all.
   */
  public Optional<ConfidentialityLevel> clearance() {
    var actor = Actor.current();
    var colleague = new UUID(0, 0);
    return Arrays.stream(ConfidentialityLevel.values())
        .filter(level -> {
          var item = new Item(actor.institution(), colleague, actor.standing().department(), level);
          return decide(Operation.VIEW, item) instanceof Decision.Permit;
        })
        .max(Comparator.naturalOrder());
  }

  /** Refuses unless the current actor may do this with a datum of the own institution. */
  public void require(Operation operation, Item item) {
    require(operation, item, Grant.NONE);
  }

  /** Refuses unless the current actor may do this with the datum under this grant. */
  public void require(Operation operation, Item item, Grant grant) {
    if (decide(operation, item, grant) instanceof Decision.Deny(var code)) {
      var what = operation + " " + item.level();
      var detail =
          Text.of(code.rule().zh() + "（" + what + "）", code.rule().en() + " (" + what + ")");
      Rule.require(false, code, detail);
    }
  }
}
