package org.xinqiao.kernel;

/**
 * Who may see a datum: the standard's 绝密, 机密, 秘密, 公开 as levels of this platform.
 *
 * <p>The bare names belong to state secrets, which never enter the platform; the labels therefore
 * say that they are the platform's own. Declared from open to strictest, so that the natural order
 * is the order of strictness.
 */
public enum ConfidentialityLevel {
  /** Any signed-in person of any member. */
  L1("公开", "Open"),
  /** Inside the institution, or by agreement. */
  L2("平台秘密", "Internal"),
  /** Named departments and posts. */
  L3("平台机密", "Restricted"),
  /** Listed executives only, on-line viewing only. */
  L4("平台绝密", "Executives only");

  private final Text label;

  ConfidentialityLevel(String zh, String en) {
    this.label = Text.of(zh, en);
  }

  /** The label people see. */
  public Text label() {
    return label;
  }

  /** The stricter of the two: a datum is protected by its strictest part (就高从严). */
  public ConfidentialityLevel stricter(ConfidentialityLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
