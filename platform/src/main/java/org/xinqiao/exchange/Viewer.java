package org.xinqiao.exchange;

import java.io.InputStream;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Act;
import org.xinqiao.extraction.TablePage;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.UnitOfWork;
import org.xinqiao.screening.RenderedPage;
import org.xinqiao.screening.Renderings;
import org.xinqiao.vault.Vault;
import org.xinqiao.watermark.MarkText;

/**
 * Front door to looking at what came. Each look is decided first, then written down and committed
 * on both sides, and only then are bytes made: a look that can't be written down does not happen.
 */
@Service
public class Viewer {
  /** Rows of one window of a table, as the pages are cut. */
  public static final int ROWS = 50;

  private final Looks looks;
  private final Renderings renderings;
  private final Marks marks;
  private final Vault vault;
  private final UnitOfWork unit;

  Viewer(Looks looks, Renderings renderings, Marks marks, Vault vault, UnitOfWork unit) {
    this.looks = looks;
    this.renderings = renderings;
    this.marks = marks;
    this.vault = vault;
    this.unit = unit;
  }

  /** Content that may be taken away; for the caller to close. */
  public record Download(String fileName, String mediaType, long size, InputStream content) {}

  /** A page as a picture that bears the viewer, the institution, the time and the delivery. */
  public RenderedPage page(Delivery.Id id, int number) {
    var act = Act.of("exchange.view-page").with("page", number);
    var look = unit.apart(() -> looks.admit(id, Operation.VIEW, act));
    return draw(look, number);
  }

  /**
   * A window of a table's rows. Level 4 has none: its text never leaves.
   *
   * @param from first row wanted, from 1; the window that holds it begins at or before it
   */
  public TablePage table(Delivery.Id id, long from) {
    var page = Math.toIntExact(Math.clamp((from - 1) / ROWS + 1, 1, Integer.MAX_VALUE));
    var act = Act.of("exchange.view-table").with("from", from);
    var look = unit.apart(() -> looks.admitTable(id, act));
    return draw(look, page).table().orElseThrow(() -> new Problem(Renderings.UNKNOWN_PAGE));
  }

  /** The bytes, where level and agreement allow it: never at level 4. */
  public Download download(Delivery.Id id) {
    var act = Act.of("exchange.download");
    var look = unit.apart(() -> looks.admit(id, Operation.DOWNLOAD, act));
    var copy = look.delivery().arrived();
    var content = unit.apart(() -> vault.open(copy.object()));
    return new Download(copy.file().name(), copy.file().declaredType(), copy.size(), content);
  }

  private RenderedPage draw(Looks.Look look, int number) {
    var copy = look.delivery().arrived();
    MarkText mark = marks.of(look.delivery(), look.at().atOffset(ZoneOffset.ofHours(8)));
    return renderings.page(copy.object(), copy.file(), number, mark);
  }
}
