package org.xinqiao.exchange;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Operation;
import org.xinqiao.audit.Act;
import org.xinqiao.extraction.TablePage;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.FunctionPermission;
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

  /** Size of the mark that lies over a table; it repeats over what is larger. */
  private static final int OVERLAY_WIDTH = 1280;

  private static final int OVERLAY_HEIGHT = 960;

  /** Content that may be taken away; for the caller to close. */
  public record Download(String fileName, String mediaType, long size, InputStream content) {}

  /** Why the actor may not look, not take it away or not print it; null where they may. */
  public record Rights(@Nullable Code view, @Nullable Code download, @Nullable Code print) {}

  /** A window of a table's rows, and how many windows there are. */
  public record Rows(TablePage window, int windows) {}

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
  public Rows table(Delivery.Id id, long from) {
    var page = Math.toIntExact(Math.clamp((from - 1) / ROWS + 1, 1, Integer.MAX_VALUE));
    var act = Act.of("exchange.view-table").with("from", from);
    var look = unit.apart(() -> looks.admitTable(id, act));
    var drawn = draw(look, page);
    var window = drawn.table().orElseThrow(() -> new Problem(Renderings.UNKNOWN_PAGE));
    return new Rows(window, drawn.totalPages());
  }

  /**
   * The viewer's mark alone, on nothing, to lie over a table's cells. For whoever may look; it is
   * no look itself.
   */
  public byte[] overlay(Delivery.Id id) {
    var delivery = unit.apart(() -> looks.permitted(id, Operation.VIEW));
    var mark = marks.of(delivery, looks.now());
    return renderings.overlay(OVERLAY_WIDTH, OVERLAY_HEIGHT, mark);
  }

  /** The bytes, where level and agreement allow it: never at level 4. */
  public Download download(Delivery.Id id) {
    var act = Act.of("exchange.download");
    var look = unit.apart(() -> looks.admit(id, Operation.DOWNLOAD, act));
    var copy = look.delivery().arrived();
    var content = unit.apart(() -> vault.open(copy.object()));
    return new Download(copy.file().name(), copy.file().declaredType(), copy.size(), content);
  }

  /** What the actor may do with a delivery now, by the same decisions; asking is no look. */
  public Rights rights(Delivery.Id id) {
    return new Rights(
        refusal(id, Operation.VIEW), refusal(id, Operation.DOWNLOAD), refusal(id, Operation.PRINT));
  }

  private @Nullable Code refusal(Delivery.Id id, Operation operation) {
    try {
      unit.apart(() -> looks.permitted(id, operation));
      return null;
    } catch (Problem refused) {
      var code = refused.code();
      if (code.equals(DeliveryProblems.UNKNOWN) || code.equals(FunctionPermission.DENIED)) {
        throw refused;
      }
      return code;
    }
  }

  private RenderedPage draw(Looks.Look look, int number) {
    var copy = look.delivery().arrived();
    MarkText mark = marks.of(look.delivery(), look.at());
    return renderings.page(copy.object(), copy.file(), number, mark);
  }
}
