package org.xinqiao.extraction.worker;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws a window of a table; a cell or a column that does not fit ends in an ellipsis. */
final class TablePainter {
  private static final int MARGIN = 24;
  private static final int ROW_HEIGHT = 24;
  private static final int PADDING = 6;
  private static final int MIN_COLUMN = 40;
  private static final int MAX_COLUMN = 260;
  private static final int MAX_WIDTH = 4_000;
  private static final int NUMBER_COLUMN = 80;
  private static final int SIZE = 14;
  private static final Color LINE = new Color(0xD0D5DD);
  private static final Color HEAD = new Color(0xF2F4F7);
  private static final Color INK = new Color(0x1D2939);

  private final TableWindow window;
  private final Font font = Fonts.text(SIZE);
  private final Graphics2D graphics;
  private final FontMetrics metrics;
  private final List<Integer> widths;
  private final BufferedImage picture;

  private TablePainter(TableWindow window) {
    this.window = window;
    this.metrics = Canvas.metrics(font);
    this.widths = widths();
    int width = 2 * MARGIN + NUMBER_COLUMN + widths.stream().mapToInt(Integer::intValue).sum();
    int height = 2 * MARGIN + ROW_HEIGHT * (window.rows().size() + 2);
    this.picture = Canvas.white(width, height);
    this.graphics = Canvas.graphics(picture);
    graphics.setFont(font);
  }

  static BufferedImage paint(TableWindow window) {
    var painter = new TablePainter(window);
    painter.paint();
    return painter.picture;
  }

  private List<Integer> widths() {
    List<Integer> result = new ArrayList<>();
    int columns = window.header().size();
    for (List<String> row : window.rows()) {
      columns = Math.max(columns, row.size());
    }
    int sum = 0;
    for (int column = 0; column < columns && sum < MAX_WIDTH - MAX_COLUMN; column++) {
      int width = Math.max(MIN_COLUMN, widthOf(window.header(), column));
      for (List<String> row : window.rows()) {
        width = Math.max(width, widthOf(row, column));
      }
      result.add(width);
      sum += width;
    }
    return result;
  }

  private int widthOf(List<String> row, int column) {
    String text = Fonts.drawable(font, cell(row, column));
    return Math.min(MAX_COLUMN, metrics.stringWidth(text) + 2 * PADDING);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private void paint() {
    graphics.setColor(INK);
    String hidden = widths.size() < window.header().size() ? " …" : "";
    String title = window.sheet() + hidden;
    graphics.drawString(Fonts.drawable(font, title), MARGIN, MARGIN + ROW_HEIGHT - 8);
    graphics.setColor(HEAD);
    graphics.fillRect(MARGIN, MARGIN + ROW_HEIGHT, picture.getWidth() - 2 * MARGIN, ROW_HEIGHT);
    row(1, "#", window.header());
    for (int i = 0; i < window.rows().size(); i++) {
      row(i + 2, Long.toString(window.firstRow() + i), window.rows().get(i));
    }
    graphics.dispose();
  }

  private void row(int line, String number, List<String> cells) {
    int top = MARGIN + line * ROW_HEIGHT;
    int x = MARGIN;
    box(x, top, NUMBER_COLUMN, number);
    x += NUMBER_COLUMN;
    for (int column = 0; column < widths.size(); column++) {
      box(x, top, widths.get(column), cell(cells, column));
      x += widths.get(column);
    }
  }

  private void box(int x, int top, int width, String text) {
    graphics.setColor(LINE);
    graphics.drawRect(x, top, width, ROW_HEIGHT);
    graphics.setColor(INK);
    String shown = fitted(Fonts.drawable(font, text), width - 2 * PADDING);
    graphics.drawString(shown, x + PADDING, top + ROW_HEIGHT - 8);
  }

  private String fitted(String text, int width) {
    if (metrics.stringWidth(text) <= width) {
      return text;
    }
    int room = width - metrics.charWidth('…');
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      room -= metrics.charWidth(text.codePointAt(end));
      if (room < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end) + "…";
  }
}
