package org.spotter.format.coco;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Where the top-level values of a COCO file are, found by looking at brackets and quotes only.
/// What is between the brackets is checked later, by the parser.
final class Sections {
  /// Deeper than anything COCO nests, shallow enough for every parser after us.
  static final int MAX_DEPTH = 500;

  private static final int LONGEST_NAME = 10_000;
  private static final int REPORT_EVERY = 1 << 24;

  /// A named value of the top-level object, from its first byte to the one after its last.
  record Section(String name, long start, long end) {}

  private final Path file;
  private final InputStream in;
  private final Progress progress;
  private final byte[] buffer = new byte[1 << 16];
  private final List<Section> found = new ArrayList<>();
  private int at;
  private int filled;
  private long before;
  private long nextReport = REPORT_EVERY;

  private Sections(Path file, InputStream in, Progress progress) {
    this.file = file;
    this.in = in;
    this.progress = progress;
  }

  /// The sections in the file's order.
  static List<Section> of(Path file, Progress progress) {
    try (InputStream in = Files.newInputStream(file)) {
      var sections = new Sections(file, in, progress);
      sections.document();
      return sections.found;
    } catch (IOException e) {
      throw Positions.unreadable(file, e);
    }
  }

  static Optional<Section> named(List<Section> sections, String name) {
    return sections.stream().filter(s -> s.name.equals(name)).findFirst();
  }

  private void document() throws IOException {
    skipByteOrderMark();
    int first = afterSpace();
    switch (first) {
      case '{' -> object();
      case '[' ->
          throw problem(
              "it is a list, as COCO results files are, not a data set; a data set is an object"
                  + " with \"images\", \"annotations\" and \"categories\"");
      case -1 -> throw problem("the file is empty");
      default -> throw problem("this is not JSON, which begins with {");
    }
    if (afterSpace() != -1) {
      throw problem("there is more after the end of the JSON");
    }
  }

  private void skipByteOrderMark() throws IOException {
    filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
    boolean marked =
        filled >= 3
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    at = marked ? 3 : 0;
    if (filled >= 2 && (buffer[0] & 0xFE) == 0xFE && (buffer[1] & 0xFE) == 0xFE) {
      throw problem("it is UTF-16; save it as UTF-8");
    }
  }

  private void object() throws IOException {
    int c = afterSpace();
    if (c == '}') {
      return;
    }
    while (true) {
      String name = name(c);
      if (afterSpace() != ':') {
        throw malformed("a colon after \"" + name + "\"");
      }
      add(name);
      c = afterSpace();
      if (c == '}') {
        return;
      } else if (c != ',') {
        throw malformed("a comma or } after \"" + name + "\"");
      }
      c = afterSpace();
    }
  }

  private void add(String name) throws IOException {
    int first = afterSpace();
    long start = position() - 1;
    if (named(found, name).isPresent()) {
      throw problem("\"" + name + "\" comes twice");
    }
    skipValue(first);
    found.add(new Section(name, start, position()));
  }

  private String name(int quote) throws IOException {
    if (quote != '"') {
      throw malformed("the name of a section in quotes");
    }
    var raw = new ByteArrayOutputStream();
    raw.write('"');
    for (int c = next(); c != '"'; c = next()) {
      raw.write(c);
      if (c == '\\') {
        raw.write(next());
      }
      if (c == -1 || raw.size() > LONGEST_NAME) {
        throw c == -1 ? truncated() : problem("this name is longer than any section's");
      }
    }
    raw.write('"');
    return unescaped(raw.toString(StandardCharsets.UTF_8));
  }

  private String unescaped(String json) {
    try {
      return Trees.of(json).textValue();
    } catch (IllegalArgumentException e) {
      throw problem("this is not JSON: the name of a section has a character it cannot have");
    }
  }

  private void skipValue(int first) throws IOException {
    switch (first) {
      case '{', '[' -> skipNested();
      case '"' -> skipString();
      case -1 -> throw truncated();
      default -> skipScalar();
    }
  }

  private void skipScalar() throws IOException {
    int c = next();
    while (c != ',' && c != '}' && c > ' ') {
      c = next();
    }
    if (c == -1) {
      throw truncated();
    }
    at--; // what ends it belongs to the object; it is in the buffer, just read
  }

  private void skipString() throws IOException {
    for (int c = next(); c != '"'; c = next()) {
      if (c == -1 || (c == '\\' && next() == -1)) {
        throw truncated();
      }
    }
  }

  /// The hot loop: everything but brackets and quotes is passed over.
  private void skipNested() throws IOException {
    int depth = 1;
    while (depth > 0) {
      int i = plain(buffer, at, filled);
      at = i;
      int c = next();
      switch (c) {
        case '"' -> skipString();
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        case -1 -> throw truncated();
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        throw problem("brackets are nested more than " + MAX_DEPTH + " deep");
      }
    }
  }

  /// The place of the next bracket or quote, or `end`.
  private static int plain(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && !STRUCTURAL[bytes[i] & 0xFF]) {
      i++;
    }
    return i;
  }

  private static final boolean[] STRUCTURAL = new boolean[256];

  static {
    for (char c : "\"[]{}".toCharArray()) {
      STRUCTURAL[c] = true;
    }
  }

  private int afterSpace() throws IOException {
    int c = next();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      c = next();
    }
    return c;
  }

  private int next() throws IOException {
    if (at >= filled && !refill()) {
      return -1;
    }
    return buffer[at++] & 0xFF;
  }

  private boolean refill() throws IOException {
    before += filled;
    at = 0;
    filled = Math.max(0, in.read(buffer));
    if (before > nextReport) {
      nextReport = before + REPORT_EVERY;
      progress.check();
    }
    return filled > 0;
  }

  private long position() {
    return before + at;
  }

  private Problem truncated() {
    return problem("the file ends in the middle, as if cut off; get the whole file");
  }

  private Problem malformed(String expected) {
    return at >= filled && filled == 0
        ? truncated()
        : problem("this is not JSON: here should be " + expected);
  }

  private Problem problem(String what) {
    return Positions.problem(file, Math.max(0, position() - 1), what);
  }
}
