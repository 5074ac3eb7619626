package org.xinqiao.extraction;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.extraction.wire.Frame;
import org.xinqiao.extraction.wire.FrameType;

/** Frames of the operation PAGES. */
final class PagesAnswer implements Answer<ExtractedPages> {
  private static final int MAX_PNG = 64 << 20;
  private static final int MAX_ROWS = 1_000;

  private final PageSink sink;
  private final PageWindow window;
  private final List<List<String>> rows = new ArrayList<>();
  private @Nullable TablePage table;
  private ByteArrayOutputStream png = new ByteArrayOutputStream();
  private int page;
  private int missing;
  private int delivered;

  PagesAnswer(PageSink sink, PageWindow window) {
    this.sink = sink;
    this.window = window;
  }

  @Override
  public void part(Frame frame) throws IOException, SinkFailure {
    if (frame.type() == FrameType.TABLE) {
      startTable(frame.fields());
    } else if (frame.type() == FrameType.ROW) {
      if (table == null || rows.size() >= MAX_ROWS) {
        throw new IOException("row outside a table window");
      }
      rows.add(cells(frame.fields()));
    } else if (frame.type() == FrameType.PAGE) {
      startPage(frame.fields());
    } else {
      image(frame.expect(FrameType.IMAGE));
    }
  }

  private void startTable(DataInputStream in) throws IOException {
    int number = in.readInt();
    String sheet = in.readUTF();
    table = new TablePage(number, sheet, in.readLong(), cells(in), List.of());
    rows.clear();
  }

  private static List<String> cells(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    List<String> cells = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      cells.add(in.readUTF());
    }
    return cells;
  }

  private void startPage(DataInputStream in) throws IOException {
    page = in.readInt();
    missing = in.readInt();
    if (page < window.from() || page - window.from() >= window.count()) {
      throw new IOException("page " + page + " was not asked for");
    }
    if (missing < 1 || missing > MAX_PNG || delivered >= window.count()) {
      throw new IOException("picture of " + missing + " bytes");
    }
    png = new ByteArrayOutputStream(missing);
  }

  private void image(Frame frame) throws IOException, SinkFailure {
    byte[] bytes = frame.payload();
    missing -= bytes.length;
    if (missing < 0) {
      throw new IOException("picture longer than told");
    }
    png.write(bytes, 0, bytes.length);
    if (missing == 0) {
      deliver();
    }
  }

  private void deliver() throws SinkFailure {
    delivered++;
    try {
      sink.page(page, png.toByteArray());
      TablePage cells = table;
      if (cells != null && cells.number() == page) {
        sink.table(new TablePage(page, cells.sheet(), cells.firstRow(), cells.header(), rows));
      }
    } catch (IOException e) {
      throw new SinkFailure(e);
    } finally {
      table = null;
    }
  }

  @Override
  public ExtractedPages done(Frame frame) throws IOException {
    DataInputStream in = frame.fields();
    return new ExtractedPages.Rendered(in.readInt(), delivered, in.readUTF());
  }

  @Override
  public ExtractedPages unread(Unread unread) {
    return unread;
  }
}
