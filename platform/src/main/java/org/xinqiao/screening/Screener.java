package org.xinqiao.screening;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.extraction.ExtractedText;
import org.xinqiao.extraction.Extraction;
import org.xinqiao.extraction.Unread;
import org.xinqiao.inspection.Finding;
import org.xinqiao.inspection.GradeRules;
import org.xinqiao.inspection.GradeSuggestion;
import org.xinqiao.inspection.GradeVector;
import org.xinqiao.inspection.Inspection;
import org.xinqiao.inspection.Inspector;
import org.xinqiao.inspection.Tally;
import org.xinqiao.kernel.ConfidentialityLevel;
import org.xinqiao.kernel.Text;

/** Reads content and says what it holds. Whatever goes wrong, the content is held. */
@Component
class Screener {
  /** Version of everything a verdict depends on. */
  static final String RULE_SET = Inspector.RULE_SET + "/" + Grades.rules().version();

  private static final Logger LOG = LoggerFactory.getLogger(Screener.class);

  /** More are counted, not kept: nobody reads a thousand spans. */
  private static final int KEPT = 500;

  private static final Inspector INSPECTOR = Inspector.keeping(KEPT);

  private final Extraction extraction;
  private final Clock clock;

  Screener(Extraction extraction, Clock clock) {
    this.extraction = extraction;
    this.clock = clock;
  }

  /** Screens one content to its end; the caller closes it. */
  Screened screen(InputStream content, Content.FileFacts file) {
    var pipe = new TextPipe();
    var inspecting = TextPipe.draining(pipe, INSPECTOR::inspect);
    try {
      return judge(extract(content, file, pipe), inspecting.get(), file);
    } catch (IOException | ExecutionException e) {
      LOG.error("Content could not be screened", e);
      return unscreened(file);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unscreened(file);
    }
  }

  private ExtractedText extract(InputStream content, Content.FileFacts file, TextPipe pipe)
      throws IOException {
    try {
      return extraction.text(content, file.name(), file.declaredType(), pipe);
    } finally {
      pipe.finish();
    }
  }

  /** Held until it can be read. */
  Screened unscreened(Content.FileFacts file) {
    var why = Text.of("内容尚未完成检测，平台将自动重试", "Not screened yet; the platform will try again");
    var held = new Screened.Held(Screened.Held.UNSCREENED, why);
    var nothing = Screened.Found.NOTHING;
    return screened(Verdict.HELD, file.declaredType(), nothing, held);
  }

  /** A marking found in the part that was read counts, also when the rest was not. */
  private Screened judge(ExtractedText read, Inspection inspection, Content.FileFacts file) {
    var hard = new ArrayList<Finding>();
    var found = found(inspection, hard, read);
    var type =
        read instanceof ExtractedText.Read whole ? whole.detectedType() : file.declaredType();
    if (Wording.isStateSecret(hard)) {
      return screened(Verdict.QUARANTINED, type, found, null);
    }
    if (read instanceof Unread(var reason, var zh, var en)) {
      var held = new Screened.Held(reason.name(), Text.of(zh, en));
      return screened(Verdict.HELD, type, found, held);
    }
    if (!hard.isEmpty()) {
      return screened(Verdict.BLOCKED, type, found, null);
    }
    var clean = found.findings().isEmpty() && found.pictures() == 0;
    return screened(clean ? Verdict.CLEAN : Verdict.FINDINGS, type, found, null);
  }

  private static Screened.Found found(
      Inspection inspection, List<Finding> hard, ExtractedText read) {
    var pictures = read instanceof ExtractedText.Read whole ? whole.pictures().size() : 0;
    return switch (inspection.verdict()) {
      case org.xinqiao.inspection.Verdict.Clean() ->
          new Screened.Found(inspection.tally(), List.of(), 0, pictures);
      case org.xinqiao.inspection.Verdict.Findings(var findings, var omitted) ->
          new Screened.Found(inspection.tally(), findings, omitted, pictures);
      case org.xinqiao.inspection.Verdict.Blocked(var hardest, var others, var omitted) -> {
        hard.addAll(hardest);
        var all = new ArrayList<>(hardest);
        all.addAll(others);
        yield new Screened.Found(inspection.tally(), all, omitted, pictures);
      }
    };
  }

  private Screened screened(
      Verdict verdict, String type, Screened.Found found, Screened.@Nullable Held held) {
    var suggestion = suggestion(found.tally(), held);
    return new Screened(verdict, type, found, suggestion, held, RULE_SET, clock.instant());
  }

  /** What could not be read is taken for restricted: its grade is unknown, hence not low. */
  private static Screened.Suggestion suggestion(Tally tally, Screened.@Nullable Held held) {
    var reasons = new ArrayList<>(Grades.rules().suggest(tally));
    GradeVector grades = Grades.rules().grade(tally);
    if (held != null) {
      grades = Grades.join(grades, Grades.of(ConfidentialityLevel.L3));
      reasons.add(unread(held));
    }
    return new Screened.Suggestion(grades, reasons);
  }

  private static GradeSuggestion unread(Screened.Held held) {
    var zh = "内容未能读取（" + held.code() + "），从严定级";
    var en = "the content was not read (" + held.code() + "), hence graded strictly";
    var scheme = Grades.rules().scheme(GradeRules.CONFIDENTIALITY);
    return new GradeSuggestion(
        scheme.id(), scheme.version(), ConfidentialityLevel.L3.name(), zh, en, "grade.unread");
  }
}
