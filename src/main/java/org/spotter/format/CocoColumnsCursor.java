package org.spotter.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// A place in a JSON file that is read token by token. Whatever is wrong becomes a [Problem] that
/// names the file and the place.
final class CocoColumnsCursor implements AutoCloseable {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();
  private static final int REPORT_EVERY = 16_384;

  private final Path file;
  private final Progress progress;
  private final JsonParser parser;
  private final long bytes;
  private int objects;

  /// Something that reads one value and leaves the cursor on its last token.
  interface Reader {
    void read() throws IOException;
  }

  private CocoColumnsCursor(Path file, Progress progress) throws IOException {
    this.file = file;
    this.progress = progress;
    this.bytes = Files.size(file);
    this.parser = JSON.createParser(file.toFile());
  }

  interface Whole {
    void read(CocoColumnsCursor cursor) throws IOException;
  }

  /// Opens the file, lets it be read, and tells in one sentence what is wrong with it.
  static void read(Path file, Progress progress, Whole whole) {
    try (CocoColumnsCursor cursor = new CocoColumnsCursor(file, progress)) {
      cursor.readWhole(whole);
    } catch (NoSuchFileException e) {
      throw new Problem(file + " is not there; check the path.", e);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private void readWhole(Whole whole) throws IOException {
    try {
      whole.read(this);
    } catch (JsonEOFException e) {
      throw at("the file ends too early; it may be truncated", e.getLocation());
    } catch (StreamConstraintsException e) {
      throw at(
          "it is nested too deeply or has a number or text beyond all measure", e.getLocation());
    } catch (JsonProcessingException e) {
      throw at("this is not JSON", e.getLocation());
    }
  }

  JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw problem("the file ends too early; it may be truncated");
    }
    return token;
  }

  JsonToken token() {
    return parser.currentToken();
  }

  /// The name of the field the cursor is on.
  String name() throws IOException {
    return parser.currentName();
  }

  String text() throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw problem("a text is expected here");
    }
    return parser.getText();
  }

  void skip() throws IOException {
    parser.skipChildren();
    if (parser.currentToken() == null) {
      throw problem("the file ends too early; it may be truncated");
    }
  }

  boolean isNull() {
    return parser.hasToken(JsonToken.VALUE_NULL);
  }

  long id() throws IOException {
    if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
      return parser.getLongValue();
    }
    double value = number();
    if (value != Math.rint(value)) {
      throw problem("an id has to be a whole number");
    }
    return (long) value;
  }

  double number() throws IOException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw problem("a number is expected here");
    }
    double fast =
        ShortDecimal.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    double value = Double.isNaN(fast) ? parser.getDoubleValue() : fast;
    if (!Double.isFinite(value)) {
      throw problem("a finite number is expected here");
    }
    return value;
  }

  /// COCO's flags are 0 and 1; some tools write true and false.
  boolean flag() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE, VALUE_NULL -> false;
      case null, default -> number() != 0;
    };
  }

  /// Reads a list of exactly `into.length` numbers.
  ///
  /// @return false for an empty list
  boolean numbers(double[] into, String what) throws IOException {
    expect(JsonToken.START_ARRAY, "a list of " + into.length + " numbers");
    int n = 0;
    while (next() != JsonToken.END_ARRAY) {
      if (n == into.length) {
        throw problem(what + " has more than " + into.length + " numbers");
      }
      into[n++] = number();
    }
    if (n != 0 && n != into.length) {
      throw problem(what + " has " + n + " numbers instead of " + into.length);
    }
    return n != 0;
  }

  /// Reads a list of objects; the reader finds the cursor on an object's first brace.
  void objects(String what, Reader reader) throws IOException {
    expect(JsonToken.START_ARRAY, "a list");
    while (next() != JsonToken.END_ARRAY) {
      expect(JsonToken.START_OBJECT, "an object");
      reader.read();
      if (++objects % REPORT_EVERY == 0) {
        progress.check();
        progress.report(what, parser.currentLocation().getByteOffset(), bytes);
      }
    }
  }

  /// Reads an object; the reader finds the cursor on the first token of each field's value.
  void fields(Reader reader) throws IOException {
    while (next() != JsonToken.END_OBJECT) {
      next();
      reader.read();
    }
  }

  /// Nothing but white space may follow.
  void end() throws IOException {
    if (parser.nextToken() != null) {
      throw problem("something follows after the end");
    }
  }

  void expect(JsonToken token, String what) {
    if (!parser.hasToken(token)) {
      throw problem(what + " is expected here");
    }
  }

  Problem problem(String what) {
    return at(what, parser.currentLocation());
  }

  private Problem at(String what, @Nullable JsonLocation location) {
    JsonLocation place = location == null ? parser.currentLocation() : location;
    return new Problem(
        file
            + ", line "
            + place.getLineNr()
            + ", column "
            + place.getColumnNr()
            + ": "
            + what
            + ".");
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
