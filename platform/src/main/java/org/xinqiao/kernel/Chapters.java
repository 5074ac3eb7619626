package org.xinqiao.kernel;

import java.util.List;

/**
 * The chapters that keep rows, in the order of their arrows: each has one schema of its name and
 * its migrations in {@code db/migration/<chapter>}.
 */
public final class Chapters {
  /** Schemas in the order in which they are migrated. */
  public static final List<String> IN_ORDER =
      List.of(
          "kernel",
          "audit",
          "approval",
          "institution",
          "account",
          "access",
          "vault",
          "screening",
          "catalogue",
          "provenance",
          "publication",
          "exchange",
          "workbench",
          "job");

  private Chapters() {}
}
