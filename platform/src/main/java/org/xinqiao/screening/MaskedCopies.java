package org.xinqiao.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Service;
import org.xinqiao.deidentification.ColumnRule;
import org.xinqiao.deidentification.MaskingOutcome;
import org.xinqiao.deidentification.MaskingReceipt;
import org.xinqiao.deidentification.Span;
import org.xinqiao.deidentification.TableMasking;
import org.xinqiao.deidentification.TextMasking;
import org.xinqiao.extraction.Extraction;
import org.xinqiao.extraction.TextSink;
import org.xinqiao.extraction.Unread;
import org.xinqiao.inspection.Inspector;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.vault.StoredObject;
import org.xinqiao.vault.Vault;

/**
 * Front door for content that goes out masked. A CSV table stays one; of any other document what
 * can be recognised is masked in its text, and the text goes out instead of the document.
 */
@Service
public class MaskedCopies {
  /** The content can't be masked as asked, hence must not go. */
  public static final Code CANNOT_MASK = ScreeningCodes.CANNOT_MASK;

  private static final String CSV = "text/csv";
  private static final String PLAIN = "text/plain";

  private final Vault vault;
  private final Contents contents;
  private final Extraction extraction;
  private final UploadLimit limit;

  MaskedCopies(Vault vault, Contents contents, Extraction extraction, UploadLimit limit) {
    this.vault = vault;
    this.contents = contents;
    this.extraction = extraction;
    this.limit = limit;
  }

  /**
   * Makes a masked copy of content of the actor's institution; without rules, the content itself.
   */
  public MaskedCopy make(Content.Id id, List<ColumnRule> rules) {
    var content = contents.get(id);
    if (rules.isEmpty()) {
      return unchanged(content, rules);
    }
    var fields = new FieldRules(rules);
    return isTable(content) ? table(content, fields) : text(content, fields, rules);
  }

  private static boolean isTable(Content content) {
    return content.mediaType().equals(CSV) || content.file().declaredType().equals(CSV);
  }

  private static MaskedCopy unchanged(Content content, List<ColumnRule> unapplied) {
    var file = new Content.FileFacts(content.fileName(), content.mediaType());
    return new MaskedCopy(content.object(), file, null, unapplied);
  }

  private MaskedCopy table(Content content, FieldRules fields) {
    var header = header(content);
    var masking = TableMasking.of(fields.of(header), fields::spot);
    var kept = new ArrayList<MaskingReceipt>();
    var copy =
        vault.write(
            out -> {
              try (var in = vault.open(content.object().id())) {
                kept.add(receipt(masking.mask(in, out)));
              }
            },
            limit.bytes());
    var file = new Content.FileFacts(content.fileName(), CSV);
    return new MaskedCopy(copy, file, kept.getFirst(), fields.missingIn(header));
  }

  private List<String> header(Content content) {
    try (var in = vault.open(content.object().id())) {
      return Headers.ofCsv(in);
    } catch (IOException e) {
      throw new Problem(CANNOT_MASK);
    }
  }

  private MaskedCopy text(Content content, FieldRules fields, List<ColumnRule> rules) {
    var spans = fields.recognisesNothing() ? List.<Span>of() : spans(content, fields);
    if (spans.isEmpty()) {
      return unchanged(content, rules);
    }
    var kept = new ArrayList<MaskingReceipt>();
    StoredObject copy = vault.write(out -> kept.add(masked(content, spans, out)), limit.bytes());
    var file = new Content.FileFacts(content.fileName() + ".masked.txt", PLAIN);
    return new MaskedCopy(copy, file, kept.getFirst(), rules);
  }

  private List<Span> spans(Content content, FieldRules fields) {
    var spans = new ArrayList<Span>();
    var pipe = new TextPipe();
    var inspecting =
        TextPipe.draining(
            pipe,
            text -> Inspector.standard().inspect(text, finding -> fields.add(finding, spans)));
    extract(content, pipe);
    result(inspecting);
    return spans;
  }

  private MaskingReceipt masked(Content content, List<Span> spans, OutputStream out) {
    var pipe = new TextPipe();
    var masking =
        TextPipe.draining(
            pipe,
            text -> {
              var writer = new OutputStreamWriter(out, UTF_8);
              var outcome = TextMasking.mask(text, writer, spans);
              writer.flush();
              return outcome;
            });
    extract(content, pipe);
    return receipt(result(masking));
  }

  private void extract(Content content, TextPipe pipe) {
    try (var in = vault.open(content.object().id())) {
      TextSink sink = pipe;
      var read = extraction.text(in, content.fileName(), content.file().declaredType(), sink);
      if (read instanceof Unread(_, var zh, var en)) {
        throw new Problem(CANNOT_MASK, Text.of(zh, en));
      }
    } catch (IOException e) {
      throw new Problem(CANNOT_MASK);
    } finally {
      pipe.finish();
    }
  }

  private static MaskingReceipt receipt(MaskingOutcome outcome) {
    return switch (outcome) {
      case MaskingOutcome.Done(var receipt) -> receipt;
      case MaskingOutcome.Refused(var reason, var line, var detail) ->
          throw new Problem(
              CANNOT_MASK,
              Text.of(
                  "第 " + line + " 行：" + reason + " " + detail,
                  "Row " + line + ": " + reason + " " + detail));
    };
  }

  private static <T> T result(FutureTask<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new Problem(CANNOT_MASK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem(CANNOT_MASK);
    }
  }
}
