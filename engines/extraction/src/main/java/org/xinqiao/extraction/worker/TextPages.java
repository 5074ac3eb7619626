package org.xinqiao.extraction.worker;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lays text out on A4 pages of 110 dpi and draws those wanted. */
final class TextPages {
  private static final int WIDTH = 909;
  private static final int HEIGHT = 1_286;
  private static final int MARGIN = 80;
  private static final int LINE_HEIGHT = 26;
  private static final int LINES = (HEIGHT - 2 * MARGIN) / LINE_HEIGHT;
  private static final int SIZE = 17;
  private static final int LONGEST_PARAGRAPH = 100_000;
  private static final Color INK = new Color(0x1D2939);

  private final PageWriter out;
  private final Font font = Fonts.text(SIZE);
  private final FontMetrics metrics = Canvas.metrics(font);
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> lines = new ArrayList<>();
  private boolean blankBefore = true;
  private int page;

  TextPages(PageWriter out) {
    this.out = out;
  }

  /** Takes the next piece of text. */
  void piece(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        finishParagraph();
      } else if (c == '\t') {
        paragraph.append("    ");
      } else if (c != '\r') {
        paragraph.append(c);
      }
      // Text without line breaks is drawn piece by piece; cut where no pair of surrogates stands.
      if (paragraph.length() >= LONGEST_PARAGRAPH && !Character.isHighSurrogate(c)) {
        finishParagraph();
      }
    }
  }

  /** Ends the text and returns the number of its pages. */
  int finish() throws IOException {
    finishParagraph();
    if (!lines.isEmpty()) {
      finishPage();
    }
    return page;
  }

  private void finishParagraph() throws IOException {
    String text = Fonts.drawable(font, paragraph.toString()).stripTrailing();
    paragraph.setLength(0);
    // One blank line says as much as ten.
    if (text.isEmpty() && blankBefore) {
      return;
    }
    blankBefore = text.isEmpty();
    int start = 0;
    do {
      int end = lineEnd(text, start);
      line(text.substring(start, end));
      start = end;
    } while (start < text.length());
  }

  private int lineEnd(String text, int start) {
    int room = WIDTH - 2 * MARGIN;
    int lastSpace = -1;
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      room -= metrics.charWidth(c);
      if (room < 0 && at > start) {
        return lastSpace > start ? lastSpace + 1 : at;
      }
      if (c == ' ') {
        lastSpace = at;
      } else if (Character.isIdeographic(c)) {
        lastSpace = -1;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private void line(String text) throws IOException {
    if (lines.size() == LINES) {
      finishPage();
    }
    lines.add(text);
  }

  private void finishPage() throws IOException {
    page++;
    if (out.wants(page)) {
      out.picture(page, draw());
    }
    lines.clear();
  }

  private BufferedImage draw() {
    BufferedImage picture = Canvas.white(WIDTH, HEIGHT);
    Graphics2D graphics = Canvas.graphics(picture);
    graphics.setFont(font);
    graphics.setColor(INK);
    int y = MARGIN + metrics.getAscent();
    for (String line : lines) {
      graphics.drawString(line, MARGIN, y);
      y += LINE_HEIGHT;
    }
    graphics.dispose();
    return picture;
  }
}
