package org.xinqiao.inspection;

/** Receives findings in the order of their spans while the text streams by. */
@FunctionalInterface
public interface FindingSink {

  /** Takes one finding; spans never overlap. */
  void accept(Finding finding);
}
