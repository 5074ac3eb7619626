package org.xinqiao.publication;

import java.util.List;
import org.xinqiao.approval.Approval;
import org.xinqiao.catalogue.Asset;
import org.xinqiao.screening.Content;

/**
 * What reviewers see before they vote.
 *
 * @param publication what was handed in
 * @param approval levels, and the votes and reasons so far
 * @param asset the datum as it is graded now
 * @param content the content's facts with the latest screening verdict; no content
 * @param earlier reviews of the same datum before this one, oldest first
 */
public record Review(
    Publication publication,
    Approval approval,
    Asset asset,
    Content content,
    List<Approval> earlier) {
  /** Copies the list. */
  public Review {
    earlier = List.copyOf(earlier);
  }
}
