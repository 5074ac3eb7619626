package org.xinqiao.job;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.kernel.Page;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.vault.StoredObject;
import org.xinqiao.vault.Vault;

/**
 * Writes the entries that a filter lets through into a file, newest first and page by page; what is
 * appended meanwhile lies before the first page. The file is encrypted on its way to the disk.
 */
@Component
class AuditExport implements Work {
  private static final long MOST_BYTES = 4L << 30;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Audit audit;
  private final EntryRows rows;
  private final Vault vault;
  private final Endings endings;
  private final UnitOfWork unit;
  private final Clock clock;

  AuditExport(
      Audit audit, EntryRows rows, Vault vault, Endings endings, UnitOfWork unit, Clock clock) {
    this.audit = audit;
    this.rows = rows;
    this.vault = vault;
    this.endings = endings;
    this.unit = unit;
    this.clock = clock;
  }

  @Override
  public Job.Kind kind() {
    return Job.Kind.AUDIT_EXPORT;
  }

  @Override
  public void perform(JobStore.Attempt attempt, JobPerformer.Report report) {
    var request = attempt.job().request();
    var total = unit.apart(() -> audit.count(request.filter()));
    if (request.format() == Job.Format.XLSX && total > XlsxSheet.MOST_ROWS) {
      throw new Problem(JobProblems.TOO_MANY_ROWS);
    }
    report.at(0, total);
    var written = new long[1];
    vault.write(
        out -> written[0] = write(request, out, (done, all) -> report.at(done, total)),
        MOST_BYTES,
        stored -> finish(attempt, stored, written[0]));
  }

  /** Hears how many rows are written. */
  private interface Written {
    void rows(long done, long total);
  }

  private long write(Job.Request request, OutputStream out, Written told) throws IOException {
    var sheet = request.format() == Job.Format.CSV ? new CsvSheet(out) : new XlsxSheet(out);
    sheet.row(EntryRows.HEADER);
    var done = 0L;
    for (var before = Long.MAX_VALUE; before > 0; ) {
      var first = before;
      var page = unit.apart(() -> audit.list(request.filter(), first, Page.LIMIT));
      for (var row : unit.apart(() -> rows.of(page.items()))) {
        sheet.row(row);
      }
      done += page.items().size();
      told.rows(done, done);
      var next = page.next();
      before = next == null ? 0 : Long.parseLong(next);
    }
    sheet.finish();
    return done;
  }

  /** In the transaction of the result's row: the file, the entry and the job's end, or none. */
  private void finish(JobStore.Attempt attempt, StoredObject stored, long count) {
    var job = attempt.job();
    var format = job.request().format();
    var name = "审计台账-" + STAMP.format(clock.instant().atOffset(ZoneOffset.ofHours(8)));
    var result =
        new Job.Result(
            stored.id(), name + "." + format.name().toLowerCase(Locale.ROOT), stored.size());
    audit.append(
        Act.of("audit.export")
            .with("job", job.id())
            .with("rows", count)
            .with("format", format)
            .with("filter", job.request().filter())
            .content(stored.digest()));
    var outcome = Text.of("共导出 " + count + " 条", count + " entries exported");
    endings.done(attempt, outcome, result);
  }
}
