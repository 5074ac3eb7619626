package org.xinqiao.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.audit.Filter;
import org.xinqiao.kernel.FunctionPermission;
import org.xinqiao.kernel.Text;
import org.xinqiao.vault.ObjectId;

/**
 * Work that a person asked for.
 *
 * @param id names it
 * @param account whose it is
 * @param request what was asked for
 * @param state how it stands
 * @param progress how far it has come
 * @param times when what happened
 * @param outcome what came of it, in words, or null while it goes on
 * @param result what there is to fetch, or null
 */
public record Job(
    Id id,
    UUID account,
    Request request,
    State state,
    Progress progress,
    Times times,
    @Nullable Text outcome,
    @Nullable Result result) {

  /** Names a job. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** What can be asked for. */
  public enum Kind {
    /** Entries of the operation log as a file. */
    AUDIT_EXPORT("导出审计台账", "Export of the audit ledger", BackgroundJobs.RUN),
    /** A check of the whole log. */
    AUDIT_VERIFY("校验账本", "Verification of the ledger", BackgroundJobs.RUN);

    private final Text title;
    private final FunctionPermission function;

    Kind(String zh, String en, FunctionPermission function) {
      this.title = Text.of(zh, en);
      this.function = function;
    }

    /** What people call it. */
    public Text title() {
      return title;
    }

    /** What one needs to ask for it, to have it run, and to fetch its result. */
    public FunctionPermission function() {
      return function;
    }
  }

  /** How rows are written. */
  public enum Format {
    /** Comma separated, UTF-8 with a byte order mark, as spreadsheets expect it. */
    CSV,
    /** A workbook of one sheet (ECMA-376). */
    XLSX
  }

  /**
   * What was asked for.
   *
   * @param kind of work
   * @param filter which entries, for an export
   * @param format in which form, for an export
   */
  public record Request(Kind kind, Filter filter, Format format) {}

  /** How a job stands. */
  public enum State {
    /** Waiting for its turn. */
    QUEUED,
    /** Being worked on. */
    RUNNING,
    /** Finished. */
    DONE,
    /** Given up; the outcome says why. */
    FAILED,
    /** Called off by its owner. */
    CANCELLED,
    /** Finished, and its result is no longer kept. */
    EXPIRED;

    /** Whether nothing more will happen by itself. */
    public boolean isEnded() {
      return this != QUEUED && this != RUNNING;
    }
  }

  /** Units done of about so many; a unit is a row or a leaf. */
  public record Progress(long done, long total) {}

  /** When it was asked for, began, ended, and until when its result is kept. */
  public record Times(
      Instant askedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant expiresAt) {}

  /** A file to fetch. */
  public record Result(ObjectId object, String fileName, long size) {}
}
