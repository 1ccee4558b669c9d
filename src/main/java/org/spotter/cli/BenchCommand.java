package org.spotter.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.BenchInference;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures how fast something is here.
@Command(
    name = "bench",
    description =
        "Measure how fast the canvas, a model or queries are on this machine; no display is needed.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final String SUBJECTS = "canvas, bench inference, bench query, or bench effort";
  private static final int FEW = 16;
  private static final int MANY = 80;

  private final Console console;
  private final Desktop desktop;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "canvas|inference|query",
      description = "what to measure")
  String subject = "";

  @Option(names = "--quick", description = "less of everything, for a first look")
  boolean quick;

  @Option(names = "--model", paramLabel = "NAME|FILE", description = "for inference: the model")
  String model = "nanodet-m-416-coco";

  @Option(names = "--images", paramLabel = "DIR", description = "for inference: photographs")
  @Nullable Path images;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "for query: keep the project made for it here, and take it when it is there")
  @Nullable Path folder;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "write the figures as JSON; - for standard output")
  @Nullable String json;

  BenchCommand(Console console, Desktop desktop) {
    this.console = console;
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    if (subject.equals("inference")) {
      return inference();
    }
    if (subject.equals("query")) {
      return new BenchQueryLines(console, json, quick).run(folder);
    }
    if (subject.isEmpty()) {
      throw new Problem("Say what to measure: bench " + SUBJECTS + ".");
    }
    if (!subject.equals("canvas")) {
      throw new Problem(
          "There is nothing to measure named " + subject + "; say: bench " + SUBJECTS + ".");
    }
    List<Measurement> all = new ArrayList<>();
    desktop.benchCanvas(
        quick,
        measurement -> {
          all.add(measurement);
          tell(line(measurement));
        });
    if (json != null) {
      console.write(json, text(all));
    }
    return 0;
  }

  private int inference() {
    if (images == null) {
      throw new Problem("To measure inference, name a folder of photographs with --images.");
    }
    int most = quick ? FEW : MANY;
    BenchInference.run(model, images, most, console.progress()).lines().forEach(this::tell);
    var best = BenchInference.calibrate(model, images, most, console.progress());
    tell(
        String.format(
            Locale.ROOT,
            "fastest here: %d workers with %d threads each, %.1f images/s (remembered)",
            best.workers(),
            best.threads(),
            best.imagesPerSecond()));
    return 0;
  }

  /// Figures for people are progress where those for machines go to standard output.
  private void tell(String line) {
    if ("-".equals(json)) {
      console.say(line);
    } else {
      console.result(line);
    }
  }

  private static String line(Measurement m) {
    boolean one = m.median() == m.p99();
    return one
        ? String.format(Locale.ROOT, "%-52s %9.1f %s", m.name(), m.median(), m.unit())
        : String.format(
            Locale.ROOT,
            "%-52s %9.1f %s   p90 %7.1f   p99 %7.1f",
            m.name(),
            m.median(),
            m.unit(),
            m.p90(),
            m.p99());
  }

  private static String text(List<Measurement> all) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      out.writeStartObject();
      out.writeArrayFieldStart("cases");
      for (Measurement m : all) {
        out.writeStartObject();
        out.writeStringField("name", m.name());
        out.writeStringField("unit", m.unit());
        out.writeNumberField("median", m.median());
        out.writeNumberField("p90", m.p90());
        out.writeNumberField("p99", m.p99());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
