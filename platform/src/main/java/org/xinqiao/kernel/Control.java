package org.xinqiao.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One requirement of the standard that proves itself on the running platform.
 *
 * <p>Each chapter registers its controls as beans. A control passes only when all its evidence
 * holds; what the platform cannot do yet is evidence that does not hold, so that a partial control
 * shows FAIL and says what is missing.
 */
public interface Control {
  /** Number in the control catalogue, as {@code A3.5}; never renumbered. */
  String id();

  /** What the requirement asks for. */
  Text title();

  /** How often the check runs; a result older than twice this counts as stale. */
  Duration cadence();

  /** Checks now, with probes that must succeed and probes that must be refused. */
  List<Evidence> check();

  /**
   * One observation.
   *
   * @param held whether it was as required
   * @param what what was observed or is missing
   */
  record Evidence(boolean held, Text what) {
    /** Something the requirement asks for and the platform does not do yet. */
    public static Evidence missing(String zh, String en) {
      return new Evidence(false, Text.of("尚缺：" + zh, "Missing: " + en));
    }

    /** An observation. */
    public static Evidence of(boolean held, String zh, String en) {
      return new Evidence(held, Text.of(zh, en));
    }
  }

  /** The words of the catalogue; STALE is never stored but follows from the age of a result. */
  enum State {
    /** All evidence held. */
    PASS,
    /** Something did not hold or is missing. */
    FAIL,
    /** Never checked, or checked too long ago; treated as FAIL. */
    STALE,
    /** Signed off as not applying here. */
    NOT_APPLICABLE
  }

  /** A control's latest result. */
  record Result(String id, State state, Instant checkedAt, List<Evidence> evidence) {}
}
