package org.xinqiao.provenance;

import java.util.List;

/**
 * What a datum was made from and what was made from it, within the institution. The two lists are
 * the table form of the graph: one row an arrow.
 *
 * @param identity where one stands
 * @param ancestors arrows upwards, nearest first
 * @param descendants arrows downwards, nearest first
 * @param data names of the data in it, as far as the reader may know them
 * @param complete false when there were more arrows than are shown
 */
public record Lineage(
    String identity,
    List<Step> ancestors,
    List<Step> descendants,
    List<Datum> data,
    boolean complete) {
  /**
   * One arrow.
   *
   * @param child what was made
   * @param parent what it was made from
   * @param distance steps from where one stands, 1 for the nearest
   */
  public record Step(String child, String parent, int distance) {}

  /** Copies the lists. */
  public Lineage {
    ancestors = List.copyOf(ancestors);
    descendants = List.copyOf(descendants);
    data = List.copyOf(data);
  }
}
