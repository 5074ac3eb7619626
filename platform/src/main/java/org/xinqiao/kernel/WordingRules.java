package org.xinqiao.kernel;

/**
 * What words people may write beside the data: reasons, comments, messages. The screening chapter
 * implements it; chapters that come before it in the arrows only ask.
 */
@FunctionalInterface
public interface WordingRules {
  /**
   * Throws a {@link Problem} when {@code text} carries something that must not enter the platform,
   * as the marking of a state secret.
   */
  void check(String text);
}
