package org.xinqiao.extraction.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.xinqiao.extraction.wire.Frame;
import org.xinqiao.extraction.wire.FrameType;
import org.xinqiao.extraction.wire.FrameWriter;
import org.xinqiao.extraction.wire.Request;

/** Sends the pages of the wanted window. */
final class PageWriter {
  private final FrameWriter frames;
  private final int from;
  private final int count;

  PageWriter(FrameWriter frames, Request request) {
    this.frames = frames;
    this.from = request.from();
    this.count = request.count();
  }

  boolean wants(int page) {
    return page >= from && page - from < count;
  }

  void picture(int page, BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream(1 << 18);
    if (!ImageIO.write(picture, "png", bytes)) {
      throw new IOException("no PNG writer");
    }
    byte[] png = bytes.toByteArray();
    frames.write(
        FrameType.PAGE,
        out -> {
          out.writeInt(page);
          out.writeInt(png.length);
        });
    for (int at = 0; at < png.length; at += Frame.CHUNK) {
      int length = Math.min(Frame.CHUNK, png.length - at);
      frames.write(FrameType.IMAGE, Arrays.copyOfRange(png, at, at + length), length);
    }
  }

  /** Sends the cells of a page; its picture must follow. */
  void table(int page, TableWindow window) throws IOException {
    frames.write(
        FrameType.TABLE,
        out -> {
          out.writeInt(page);
          out.writeUTF(window.sheet());
          out.writeLong(window.firstRow());
          cells(out, window.header());
        });
    for (List<String> row : window.rows()) {
      frames.write(FrameType.ROW, out -> cells(out, row));
    }
  }

  private static void cells(DataOutputStream out, List<String> cells) throws IOException {
    out.writeShort(cells.size());
    for (String cell : cells) {
      out.writeUTF(cell);
    }
  }
}
