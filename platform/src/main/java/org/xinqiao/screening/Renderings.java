package org.xinqiao.screening;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.extraction.ExtractedPages;
import org.xinqiao.extraction.Extraction;
import org.xinqiao.extraction.PageSink;
import org.xinqiao.extraction.PageWindow;
import org.xinqiao.extraction.TablePage;
import org.xinqiao.extraction.Unread;
import org.xinqiao.kernel.Code;
import org.xinqiao.kernel.Problem;
import org.xinqiao.kernel.Text;
import org.xinqiao.vault.ObjectId;
import org.xinqiao.vault.Vault;
import org.xinqiao.watermark.MarkRefused;
import org.xinqiao.watermark.MarkText;
import org.xinqiao.watermark.PngPages;

/**
 * Front door for looking at content without getting it: pages drawn here, with the viewer's name
 * and the time on them. Whoever calls this decides before whether the viewer may look, and appends
 * the view to the operation log.
 */
@Service
public class Renderings {
  /** The content can't be drawn. */
  public static final Code UNREADABLE = ScreeningCodes.UNREADABLE;

  /** There is no such page. */
  public static final Code UNKNOWN_PAGE = ScreeningCodes.UNKNOWN_PAGE;

  private final Vault vault;
  private final Extraction extraction;

  Renderings(Vault vault, Extraction extraction) {
    this.vault = vault;
    this.extraction = extraction;
  }

  /**
   * One page of an object of the actor's institution. There is no way to a page without its mark:
   * when the mark cannot be drawn there is no page.
   *
   * @param file name and media type, as {@link Content} tells them
   * @param number page, from 1
   */
  public RenderedPage page(ObjectId object, Content.FileFacts file, int number, MarkText mark) {
    if (number < 1) {
      throw new Problem(UNKNOWN_PAGE);
    }
    var sink = new OnePage();
    var total = draw(object, file, number, sink);
    var png = sink.picture;
    if (png == null) {
      throw new Problem(UNKNOWN_PAGE);
    }
    try {
      return new RenderedPage(number, total, PngPages.mark(png, mark), sink.cells);
    } catch (MarkRefused e) {
      throw new Problem(UNREADABLE);
    }
  }

  /** The mark alone on a transparent picture, PNG; refused as a page is when it can't be drawn. */
  public byte[] overlay(int width, int height, MarkText mark) {
    try {
      return PngPages.overlay(width, height, mark);
    } catch (MarkRefused e) {
      throw new Problem(UNREADABLE);
    }
  }

  private int draw(ObjectId object, Content.FileFacts file, int number, OnePage sink) {
    var window = new PageWindow(number, 1);
    try (var content = vault.open(object)) {
      var drawn = extraction.pages(content, file.name(), file.declaredType(), window, sink);
      return switch (drawn) {
        case ExtractedPages.Rendered(var total, _, _) -> total;
        case Unread(_, var zh, var en) -> throw new Problem(UNREADABLE, Text.of(zh, en));
      };
    } catch (IOException e) {
      throw new Problem(UNREADABLE);
    }
  }

  private static final class OnePage implements PageSink {
    private byte @Nullable [] picture;
    private @Nullable TablePage cells;

    @Override
    public void page(int number, byte[] png) {
      picture = png;
    }

    @Override
    public void table(TablePage page) {
      cells = page;
    }
  }
}
