package org.spotter.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// What the session's profiler noted: how long each layer took and which shapes came out of it.
///
/// The copy that is run calls its layers by their places and puts none together, so that what was
/// noted belongs to one layer each. How long a picture takes in use is measured beside it.
final class LayerTimes {
  static final LayerTimes NONE = new LayerTimes(Double.NaN, 0);
  private static final String SUFFIX = "_kernel_time";
  private static final double MICROS = 1000;

  private final Map<Integer, List<Double>> micros = new HashMap<>();
  private final Map<Integer, List<List<Long>>> shapes = new HashMap<>();
  private final double usualMillis;
  private final int runs;

  private LayerTimes(double usualMillis, int runs) {
    this.usualMillis = usualMillis;
    this.runs = runs;
  }

  /// Runs a model on nothing.
  static LayerTimes measure(Path file, @Nullable InputSpec input, int runs, Progress progress) {
    OnnxFile onnx = OnnxFile.read(file);
    if (!onnx.externalData().isEmpty()) {
      throw new Problem(
          "The model "
              + file
              + " keeps its weights in other files, so its layers cannot be timed; save it as one"
              + " file.");
    }
    byte[] numbered = OnnxFile.read(file, GraphCopy::numbered);
    byte[] plain = OnnxFile.read(file, LayerTimes::all);
    String name = String.valueOf(file.getFileName());
    double usual;
    try (Session session = Session.ofCopy(name, plain, null)) {
      usual = millis(session, input, runs, "Running the model", progress);
    }
    LayerTimes times = new LayerTimes(usual, runs);
    times.profile(name, numbered, input, progress);
    return times;
  }

  private static byte[] all(ByteBuffer bytes) {
    byte[] all = new byte[bytes.remaining()];
    bytes.get(all);
    return all;
  }

  private void profile(String name, byte[] model, @Nullable InputSpec input, Progress progress) {
    Path folder = temporary();
    try (Session session = Session.ofCopy(name, model, folder.resolve("layers"))) {
      millis(session, input, runs, "Timing the layers", progress);
      read(session.endProfiling());
    } catch (IOException e) {
      throw new Problem("The times of the layers cannot be read: " + Problem.reason(e) + ".", e);
    } finally {
      remove(folder);
    }
  }

  /// The median of some runs after one that does not count.
  private static double millis(
      Session session, @Nullable InputSpec input, int runs, String what, Progress progress) {
    List<Double> millis = new ArrayList<>();
    try (NothingInput nothing = new NothingInput(session, input)) {
      for (int run = 0; run <= runs; run++) {
        progress.check();
        progress.report(what, run, runs + 1L);
        long start = System.nanoTime();
        nothing.run();
        millis.add((System.nanoTime() - start) / 1e6);
      }
    }
    return median(millis.subList(1, millis.size()));
  }

  /// Event after event, for a profile can be large. The first run, in which memory is made, does
  /// not count.
  private void read(Path profile) throws IOException {
    try (MappingIterator<JsonNode> events =
        new ObjectMapper().readerFor(JsonNode.class).readValues(profile.toFile())) {
      while (events.hasNextValue()) {
        event(events.nextValue());
      }
    }
  }

  private void event(JsonNode event) {
    String name = event.path("name").asText();
    if (name.startsWith(GraphCopy.LAYER) && name.endsWith(SUFFIX)) {
      String place = name.substring(GraphCopy.LAYER.length(), name.length() - SUFFIX.length());
      if (place.chars().allMatch(Character::isDigit)) {
        int layer = Integer.parseInt(place);
        shapes.put(layer, outputs(event.path("args").path("output_type_shape")));
        micros.computeIfAbsent(layer, _ -> new ArrayList<>()).add(event.path("dur").asDouble());
      }
    }
  }

  /// `[{"float":[1,3,8,8]}, …]`.
  private static List<List<Long>> outputs(JsonNode told) {
    List<List<Long>> all = new ArrayList<>();
    for (JsonNode output : told) {
      List<Long> shape = new ArrayList<>();
      for (JsonNode dimensions : output) {
        dimensions.forEach(d -> shape.add(d.asLong()));
      }
      all.add(List.copyOf(shape));
    }
    return all;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("spotter-layers");
    } catch (IOException e) {
      throw new Problem(
          "There is no room for the times of the layers: " + Problem.reason(e) + ".", e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // What is left lies in the system's folder for such files, which cleans itself.
    }
  }

  /// The shapes that came out of a node, by its place in the file; none when it was not run.
  List<List<Long>> shapes(int node) {
    return shapes.getOrDefault(node, List.of());
  }

  double millis(int node) {
    List<Double> all = micros.getOrDefault(node, List.of());
    return all.size() < 2 ? Double.NaN : median(all.subList(1, all.size())) / MICROS;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  double usualMillis() {
    return usualMillis;
  }

  int runs() {
    return runs;
  }
}
