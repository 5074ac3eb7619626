package org.xinqiao.approval;

import org.xinqiao.kernel.Text;

/**
 * One step of an approval; steps are taken strictly in order.
 *
 * @param name stable key within the approval, as {@code DEPARTMENT}
 * @param title what people call it
 * @param seat who may vote here: an opaque key that {@link Reviewers} understands
 * @param quorum how many different persons must say yes
 * @param commented whether a yes needs a reason too
 */
public record Level(String name, Text title, String seat, int quorum, boolean commented) {
  /** Checks the shape of the keys. */
  public Level {
    if (!name.matches("[A-Z][A-Z0-9_]{0,39}") || !seat.matches("[A-Z][A-Z0-9_]{0,39}")) {
      throw new IllegalArgumentException("Not a level: " + name + " " + seat);
    }
    if (quorum < 1 || quorum > 9) {
      throw new IllegalArgumentException("Not a quorum: " + quorum);
    }
  }

  /** A level at which only a no needs a reason. */
  public Level(String name, Text title, String seat, int quorum) {
    this(name, title, seat, quorum, false);
  }

  /** The same level at which a yes needs a reason too. */
  public Level withComment() {
    return new Level(name, title, seat, quorum, true);
  }
}
