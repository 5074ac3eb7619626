package org.xinqiao.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.xinqiao.ledger.LogAudit;
import org.xinqiao.ledger.NoteVerifier;
import org.xinqiao.ledger.Sentence;

/**
 * {@code verify FILE|FOLDER|URL [--key VKEY] [--key-file FILE] [--entry FILE] [--json]}: exits 0
 * when proved, 1 when refuted, 2 when the command or a file is unusable, 3 without a trusted key.
 */
public final class Main {
  private static final String USAGE =
      """
      用法 / usage:
        verify FILE|FOLDER|URL [--key VKEY] [--key-file FILE] [--entry FILE] [--json]
          FILE    passport bundle (.zip), or .tlog-proof with --entry
          FOLDER  a log as files    URL  a log over http(s)
        exit: 0 已证实 proved · 1 不成立 refuted · 2 不可用 unusable · 3 无可信公钥 no trusted key
      """;
  private static final int PROGRESS_STEP = 1 << 16;

  private final PrintStream out;
  private final PrintStream err;

  /** Answers on {@code out}; usage and progress go to {@code err}. */
  public Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command line. */
  public static void main(String[] args) {
    // The console's own encoding may lack Chinese; files and pipes expect UTF-8 everywhere.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.exit(new Main(out, err).run(args));
  }

  /** Does what {@link #main} does and returns the exit code. */
  public int run(String... args) {
    Rendering rendering = new Rendering(out, Arrays.asList(args).contains("--json"));
    try {
      Options options = Options.parse(args);
      Subject subject = Subjects.find(options, progress());
      if (options.keys().isEmpty()) {
        return rendering.noKey(subject.offeredKeys());
      }
      return rendering.report(subject.verify(new NoteVerifier(options.keys())));
    } catch (UnusableException e) {
      err.print(USAGE);
      return rendering.unusable(e.why());
    } catch (UncheckedIOException e) {
      String why = String.valueOf(e.getCause());
      return rendering.unusable(new Sentence("读取失败：" + why, "Reading failed: " + why));
    }
  }

  private LogAudit.Progress progress() {
    return (entries, total) -> {
      if (entries % PROGRESS_STEP == 0) {
        err.println("… " + entries + " / " + total);
      }
    };
  }
}
