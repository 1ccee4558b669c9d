package org.spotter.geometry;

/// One column of pixels as bits, to collect strips that overlap.
final class BitColumn {
  private final int height;
  private final long[] words;
  private int firstWord;
  private int lastWord;

  BitColumn(int height) {
    this.height = height;
    this.words = new long[(height >> 6) + 1];
    forget();
  }

  private void forget() {
    firstWord = words.length;
    lastWord = -1;
  }

  /// Sets the pixels from `top` to below `bottom`; what is outside is left out.
  void set(int top, int bottom) {
    int from = Math.max(0, top);
    int to = Math.min(height, bottom) - 1;
    if (from > to) {
      return;
    }
    int first = from >> 6;
    int last = to >> 6;
    long head = -1L << from;
    long tail = -1L >>> (-to - 1);
    if (first == last) {
      words[first] |= head & tail;
    } else {
      words[first] |= head;
      for (int w = first + 1; w < last; w++) {
        words[w] = -1L;
      }
      words[last] |= tail;
    }
    firstWord = Math.min(firstWord, first);
    lastWord = Math.max(lastWord, last);
  }

  /// Adds the strips to a mask and forgets them.
  void moveTo(RunBuilder out, int x) {
    int top = -1;
    for (int w = firstWord; w <= lastWord; w++) {
      long word = words[w];
      words[w] = 0;
      int at = w << 6;
      int left = Long.SIZE;
      while (left > 0) {
        boolean set = (word & 1) != 0;
        int same = Math.min(left, Long.numberOfTrailingZeros(set ? ~word : word));
        if (set && top < 0) {
          top = at;
        } else if (!set && top >= 0) {
          out.add(x, top, at);
          top = -1;
        }
        at += same;
        left -= same;
        word = same == Long.SIZE ? 0 : word >>> same;
      }
    }
    if (top >= 0) {
      out.add(x, top, Math.min(height, (lastWord + 1) << 6));
    }
    forget();
  }
}
