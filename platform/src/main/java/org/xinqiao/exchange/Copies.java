package org.xinqiao.exchange;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingRule;
import org.xinqiao.kernel.Rule;
import org.xinqiao.kernel.Text;
import org.xinqiao.screening.Content;
import org.xinqiao.screening.Contents;
import org.xinqiao.screening.MaskedCopies;
import org.xinqiao.screening.MaskedCopy;
import org.xinqiao.vault.ObjectId;

/** Copies as an agreement wants them, or none: a field that can't be found can't be masked. */
@Component
class Copies {
  /** Values that are recognised wherever they stand, whatever their column is called. */
  private static final Set<MaskingRule> RECOGNISED =
      EnumSet.of(
          MaskingRule.RESIDENT_ID,
          MaskingRule.RESIDENT_ID_ENDS,
          MaskingRule.MOBILE,
          MaskingRule.BANK_CARD,
          MaskingRule.USCC,
          MaskingRule.KEEP);

  private final MaskedCopies copies;
  private final Contents contents;

  Copies(MaskedCopies copies, Contents contents) {
    this.copies = copies;
    this.contents = contents;
  }

  MaskedCopy make(Content.Id content, List<ColumnRule> masks) {
    var copy = copies.make(content, masks);
    var open =
        copy.unapplied().stream()
            .filter(mask -> !RECOGNISED.contains(mask.rule()))
            .map(ColumnRule::column)
            .collect(Collectors.joining(", "));
    Rule.require(
        open.isEmpty(),
        DeliveryProblems.CANNOT_MASK,
        Text.of("没有找到的字段：" + open, "Fields that were not found: " + open));
    return copy;
  }

  ObjectId original(Content.Id content) {
    return contents.get(content).object().id();
  }
}
