package org.xinqiao.extraction;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinqiao.extraction.wire.Frame;
import org.xinqiao.extraction.wire.FrameType;

/** Frames of the operation TEXT. */
final class TextAnswer implements Answer<ExtractedText> {
  private final TextSink sink;
  private final int maxParts;
  private long characters;

  TextAnswer(TextSink sink, int maxParts) {
    this.sink = sink;
    this.maxParts = maxParts;
  }

  @Override
  public void part(Frame frame) throws IOException, SinkFailure {
    String piece = new String(frame.expect(FrameType.TEXT).payload(), StandardCharsets.UTF_8);
    characters += piece.length();
    try {
      sink.text(piece);
    } catch (IOException e) {
      throw new SinkFailure(e);
    }
  }

  @Override
  public ExtractedText done(Frame frame) throws IOException {
    DataInputStream in = frame.fields();
    long told = in.readLong();
    if (told != characters) {
      throw new IOException("worker told " + told + " characters and sent " + characters);
    }
    String type = in.readUTF();
    return new ExtractedText.Read(characters, type, names(in), names(in));
  }

  private List<String> names(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > maxParts) {
      throw new IOException(size + " parts");
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add(in.readUTF());
    }
    return names;
  }

  @Override
  public ExtractedText unread(Unread unread) {
    return unread;
  }
}
