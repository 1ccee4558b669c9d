package org.spotter.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.spotter.evaluation.Evaluation;
import org.spotter.task.Problem;

/// Writes an evaluation for machines: COCO's numbers by name in full double precision (-1 where
/// there was nothing to measure), and the same `perCategory` with `id` and `name`.
public final class EvaluationJson {
  private EvaluationJson() {}

  /// The JSON on one line, without a line break at its end.
  public static String text(EvaluationReport report) {
    return text(report, List.of());
  }

  /// The JSON on one line, with further tables: each a list of objects under its own name, `null`
  /// where there was nothing to measure.
  public static String text(EvaluationReport report, List<ReportTable> tables) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      writeScores(json, report.evaluation().scores());
      json.writeArrayFieldStart("perCategory");
      for (Evaluation.OfCategory category : report.evaluation().categories()) {
        json.writeStartObject();
        json.writeNumberField("id", category.categoryId());
        json.writeStringField("name", report.categoryName(category.categoryId()));
        writeScores(json, category.scores());
        json.writeEndObject();
      }
      json.writeEndArray();
      writeTables(json, tables);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Writes the file whole or not at all.
  ///
  /// @throws Problem when it cannot be written
  public static void write(EvaluationReport report, Path file) {
    write(report, List.of(), file);
  }

  /// The same with further tables.
  ///
  /// @throws Problem when it cannot be written
  public static void write(EvaluationReport report, List<ReportTable> tables, Path file) {
    TextFile.write(text(report, tables) + "\n", file);
  }

  /// Writes tables alone.
  ///
  /// @throws Problem when the file cannot be written
  public static void write(List<ReportTable> tables, Path file) {
    TextFile.write(text(tables) + "\n", file);
  }

  /// Tables alone, as an object of lists.
  public static String text(List<ReportTable> tables) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      writeTables(json, tables);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeTables(JsonGenerator json, List<ReportTable> tables) throws IOException {
    for (ReportTable table : tables) {
      json.writeArrayFieldStart(table.id());
      for (List<Object> row : table.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          writeCell(json, table.columns().get(i), row.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void writeCell(JsonGenerator json, String name, Object cell) throws IOException {
    switch (cell) {
      case Double d when !Double.isFinite(d) -> json.writeNullField(name);
      case Double d -> json.writeNumberField(name, d);
      case Long l -> json.writeNumberField(name, l);
      default -> json.writeStringField(name, cell.toString());
    }
  }

  private static void writeScores(JsonGenerator json, List<Evaluation.Score> scores)
      throws IOException {
    for (Evaluation.Score score : scores) {
      if (score.known()) {
        json.writeNumberField(score.name(), score.value());
      } else {
        json.writeNumberField(score.name(), -1);
      }
    }
  }
}
