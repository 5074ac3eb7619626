package org.xinqiao.inspection;

import static org.xinqiao.inspection.CharKinds.DROP;
import static org.xinqiao.inspection.CharKinds.FOLD;
import static org.xinqiao.inspection.CharKinds.PREPARE;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * A sliding piece of the canonical text: invisible characters gone, wide forms narrow. Because
 * folding is one to one, only what was left out has to be remembered to find an original position,
 * and ordinary text leaves nothing out.
 */
final class Window {

  /** Canonical characters kept left of the reading position for rules that look back. */
  static final int LOOK_BACK = 64;

  private final int reach;
  private final char[] raw;
  private final Offsets offsets = new Offsets();
  private char held;
  private boolean holding;
  private long read;

  /** The canonical text; valid below {@link #length}. */
  final char[] text;

  /** Number of valid characters in {@link #text}. */
  int length;

  Window(int chunk, int reach) {
    this.reach = reach;
    this.raw = new char[chunk];
    this.text = new char[LOOK_BACK + reach + chunk + 1];
  }

  /** UTF-16 units taken from the source so far. */
  long read() {
    return read;
  }

  /**
   * Reads until the window is full or the source ends.
   *
   * @return whether the source has ended
   */
  boolean fill(Reader source) throws IOException {
    while (text.length - length > 1) {
      int n = source.read(raw, 0, Math.min(raw.length, text.length - length - 1));
      if (n < 0) {
        if (holding) {
          holding = false;
          text[length++] = held;
        }
        return true;
      }
      read += n;
      append(n);
    }
    return false;
  }

  /** Up to where rules may start so that all they may look at is there. */
  int limit(boolean ended) {
    return ended ? length : length - reach;
  }

  /** Forgets what lies too far left of a position; returns the position's new index. */
  int slide(int position) {
    int cut = Math.max(0, position - LOOK_BACK);
    if (cut > 0) {
      System.arraycopy(text, cut, text, 0, length - cut);
      length -= cut;
      offsets.forget(cut);
    }
    return position - cut;
  }

  /** Overwrites what the window held of the text. */
  void wipe() {
    Arrays.fill(text, '\0');
    Arrays.fill(raw, '\0');
    length = 0;
  }

  /** Original position of a canonical character. */
  long start(int index) {
    return offsets.original(index);
  }

  /** Original position after the canonical character before this index. */
  long end(int index) {
    return offsets.original(index - 1) + (offsets.isPair(index - 1) ? 2 : 1);
  }

  private void append(int n) {
    byte[] kinds = CharKinds.TABLE;
    int to = length;
    for (int i = 0; i < n; i++) {
      char c = raw[i];
      if (holding || (kinds[c] & PREPARE) != 0) {
        length = to;
        prepare(c);
        to = length;
      } else {
        text[to++] = c;
      }
    }
    length = to;
  }

  private void prepare(char c) {
    if (holding) {
      holding = false;
      if (joins(c)) {
        return;
      }
    }
    int kind = CharKinds.TABLE[c] & PREPARE;
    if (kind == FOLD) {
      text[length++] = CharKinds.fold(c);
    } else if (kind == DROP) {
      offsets.dropped(length, 1);
    } else if (kind == CharKinds.PAIR) {
      held = c;
      holding = true;
    } else {
      text[length++] = c;
    }
  }

  /** Takes the second half of a held pair, or releases the first half as it was. */
  private boolean joins(char low) {
    if (held == 0xD835 && low >= 0xDFCE && low <= 0xDFFF) {
      text[length] = (char) ('0' + (low - 0xDFCE) % 10);
      offsets.pair(length);
      length++;
      offsets.dropped(length, 1);
      return true;
    }
    if (held == 0xDB40 && low >= 0xDC00 && low <= 0xDDEF) {
      offsets.dropped(length, 2);
      return true;
    }
    text[length++] = held;
    return false;
  }
}
