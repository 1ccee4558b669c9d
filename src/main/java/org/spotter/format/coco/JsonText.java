package org.spotter.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/// Copies JSON as it is: order of fields, text, and numbers digit for digit.
final class JsonText {
  private JsonText() {}

  /// The parser's current value as text; the parser is then at the value's last token.
  static String copy(JsonParser from) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator to = Cursor.FACTORY.createGenerator(text)) {
      copy(from, to);
    }
    return text.toString();
  }

  /// Writes the parser's current value; the parser is then at the value's last token.
  static void copy(JsonParser from, JsonGenerator to) throws IOException {
    int depth = 0;
    JsonToken token = from.currentToken();
    while (true) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      copyToken(token, from, to);
      if (depth == 0 && token != JsonToken.FIELD_NAME) {
        return;
      }
      token = from.nextToken();
    }
  }

  private static void copyToken(JsonToken token, JsonParser from, JsonGenerator to)
      throws IOException {
    switch (token) {
      case VALUE_NUMBER_INT -> to.writeNumber(from.getText());
      case VALUE_NUMBER_FLOAT -> to.writeNumber(finite(from));
      default -> to.copyCurrentEvent(from);
    }
  }

  private static String finite(JsonParser from) throws IOException {
    if (from.isNaN()) {
      throw new NonNumber(from.getText());
    }
    return from.getText();
  }
}
