package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// A parser over a part of a JSON file that says every fault as one sentence with its line and
/// column. Values are asked for by the name of their field, for the sentence.
final class Cursor implements AutoCloseable {
  private static final int BUFFER = 1 << 18;
  private static final double EXACT = 1L << 53;

  /// `NaN` and `Infinity` are let through so that the field they are in can be named.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(Sections.MAX_DEPTH).build())
          .build();

  private final Path file;
  private final long start;
  private final JsonParser parser;

  Cursor(Path file, Sections.Section section) {
    this.file = file;
    this.start = section.start();
    try {
      InputStream bytes = new FileRange(file, section.start(), section.end());
      parser = FACTORY.createParser(new BufferedInputStream(bytes, BUFFER));
    } catch (IOException e) {
      throw Positions.unreadable(file, e);
    }
  }

  /// Moves to the next token; null after the last.
  @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Nullable JsonToken token() {
    return parser.currentToken();
  }

  /// The next field's name, with its value as the current token; null at the end of the object.
  @Nullable String nextField() {
    try {
      String name = parser.nextFieldName();
      if (name != null) {
        parser.nextToken();
      }
      return name;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  boolean isNull() {
    return parser.currentToken() == JsonToken.VALUE_NULL;
  }

  /// A whole number; `5.0` is one, too.
  long whole(String field) {
    try {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.VALUE_NUMBER_INT) {
        return parser.getLongValue();
      }
      double value = token == JsonToken.VALUE_NUMBER_FLOAT ? parser.getDoubleValue() : Double.NaN;
      if (value == Math.rint(value) && Math.abs(value) < EXACT) {
        return (long) value;
      }
      throw problem(field + " must be a whole number, not " + seen());
    } catch (IOException e) {
      throw problem(field + " is too large a number");
    }
  }

  /// A finite number.
  double number(String field) {
    try {
      JsonToken token = parser.currentToken();
      if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
        throw problem(field + " must be a number, not " + seen());
      }
      double value =
          Decimal.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
      if (Double.isNaN(value)) {
        value = parser.getDoubleValue();
      }
      if (!Double.isFinite(value)) {
        throw problem(field + " must be a finite number, not " + seen());
      }
      return value;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  String text(String field) {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw problem(field + " must be text, not " + seen());
    }
    return rawText();
  }

  /// `0`, `1`, `true` or `false`.
  boolean flag(String field) {
    return switch (parser.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case null, default -> {
        long value = whole(field);
        if (value != 0 && value != 1) {
          throw problem(field + " must be 0 or 1, not " + value);
        }
        yield value == 1;
      }
    };
  }

  void expectObject(String what) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw problem(what + " must be an object, not " + seen());
    }
  }

  void expectList(String what) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw problem(what + " must be a list, not " + seen());
    }
  }

  /// Passes over the current value.
  void skip() {
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /// The current value as JSON text, numbers digit for digit.
  String copy(String field) {
    try {
      return JsonText.copy(parser);
    } catch (NonNumber e) {
      throw problem(field + " holds " + e.getMessage() + ", which JSON cannot hold");
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /// Bytes from the beginning of the file to the current token.
  long offset() {
    return start + Math.max(0, parser.currentTokenLocation().getByteOffset());
  }

  Problem problem(String what) {
    return problemAt(offset(), what);
  }

  Problem problemAt(long offset, String what) {
    return Positions.problem(file, offset, what);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private String seen() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case null -> "nothing";
      case VALUE_STRING -> shortened('"' + rawText() + '"');
      default -> shortened(rawText());
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 37) + "...";
  }

  private String rawText() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Problem broken(IOException e) {
    long offset = start + Math.max(0, parser.currentLocation().getByteOffset());
    return switch (e) {
      case JsonEOFException _ -> problemAt(offset, "the file ends in the middle, as if cut off");
      case StreamConstraintsException s -> problemAt(offset, lower(s.getOriginalMessage()));
      case JsonParseException p -> problemAt(offset, notJson(p.getOriginalMessage()));
      default -> Positions.unreadable(file, e);
    };
  }

  private static String notJson(String message) {
    return message.startsWith("Invalid UTF-8")
        ? "these bytes are not UTF-8; save the file as UTF-8"
        : "this is not JSON: " + lower(message);
  }

  /// The parser's message within a sentence, without its advice to programmers.
  private static String lower(String message) {
    String first = message.lines().findFirst().orElse("").replaceFirst("[.:;] *(enable.*)?$", "");
    return first.isEmpty() ? "" : Character.toLowerCase(first.charAt(0)) + first.substring(1);
  }
}
