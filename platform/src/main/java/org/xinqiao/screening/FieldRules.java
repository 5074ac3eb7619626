package org.xinqiao.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingRule;
import org.xinqiao.deidentification.Span;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.Inspector;
import org.xinqiao.inspection.Kind;
import org.xinqiao.inspection.Verdict.Blocked;
import org.xinqiao.inspection.Verdict.Findings;

/**
 * The fields an agreement wants masked. A rule names a column; where its kind of value can be
 * recognised, it is masked wherever else it stands, too, so that a renamed column hides nothing.
 */
final class FieldRules {
  private static final Inspector INSPECTOR = Inspector.keeping(10_000);

  private final List<ColumnRule> rules;
  private final Map<Kind, MaskingRule> kinds = new EnumMap<>(Kind.class);

  FieldRules(List<ColumnRule> rules) {
    this.rules = List.copyOf(rules);
    for (var rule : rules) {
      switch (rule.rule()) {
        case RESIDENT_ID, RESIDENT_ID_ENDS -> kinds.put(Kind.RESIDENT_ID, rule.rule());
        case MOBILE -> kinds.put(Kind.MOBILE, rule.rule());
        case BANK_CARD -> kinds.put(Kind.BANK_CARD, rule.rule());
        case USCC -> kinds.put(Kind.USCC, rule.rule());
        case NAME, MAIL, ADDRESS, AMOUNT_BAND, DATE_MONTH, FULL, KEEP -> {}
      }
    }
  }

  /** Rules whose column is in the header. */
  List<ColumnRule> of(List<String> header) {
    return rules.stream().filter(rule -> header.contains(rule.column())).toList();
  }

  /** Rules whose column is not in the header. */
  List<ColumnRule> missingIn(List<String> header) {
    return rules.stream().filter(rule -> !header.contains(rule.column())).toList();
  }

  boolean recognisesNothing() {
    return kinds.isEmpty();
  }

  /** What to mask in a piece of text of any column. */
  List<Span> spot(CharSequence text) {
    var spans = new ArrayList<Span>();
    if (!kinds.isEmpty()) {
      findings(text).forEach(finding -> add(finding, spans));
    }
    return spans;
  }

  /** Takes the span of a finding whose kind is to be masked. */
  void add(Finding finding, List<Span> spans) {
    var rule = kinds.get(finding.kind());
    if (rule != null) {
      spans.add(new Span(finding.start(), finding.end(), rule));
    }
  }

  private static List<Finding> findings(CharSequence text) {
    return switch (INSPECTOR.inspect(text).verdict()) {
      case org.xinqiao.inspection.Verdict.Clean() -> List.of();
      case Findings(var findings, _) -> findings;
      case Blocked(_, var others, _) -> others;
    };
  }
}
