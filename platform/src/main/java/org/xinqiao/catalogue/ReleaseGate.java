package org.xinqiao.catalogue;

/**
 * What the chapters behind the catalogue answer for when no state secret and nothing over its
 * audience's level may leave. Implemented by the chapter that lets data out.
 */
public interface ReleaseGate {
  /**
   * How many released items have now an audience that their level excludes; on the whole platform.
   */
  long aboveClearance();

  /**
   * Checks a message that goes out with data exactly as a submission's message is checked; throws
   * the refusal.
   */
  void checkMessage(String message);
}
