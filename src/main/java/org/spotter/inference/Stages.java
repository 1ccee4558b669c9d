package org.spotter.inference;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.pixels.Reduction;
import org.spotter.task.Problem;

/// Processor time of an image in milliseconds, stage by stage, as one thread spends it: other work
/// on the machine hardly changes it.
///
/// @param read the file's bytes
/// @param decode into pixels
/// @param place them in the model's input
/// @param session run the model
/// @param outputs make predictions of what it gives
public record Stages(double read, double decode, double place, double session, double outputs) {
  static final Stages NONE = new Stages(0, 0, 0, 0, 0);

  /// Of an image in all.
  public double all() {
    return read + decode + place + session + outputs;
  }

  /// The mean over pictures.
  static Stages of(Model model, List<Path> files) {
    long[] nanos = new long[5];
    for (Path file : files) {
      long start = now();
      byte[] bytes = bytes(file);
      long have = now();
      Picture picture = Pictures.decode(file.toString(), bytes, Reduction.NONE);
      long decoded = now();
      nanos[0] += have - start;
      nanos[1] += decoded - have;
      long[] rest = model.stages(picture, Stages::now);
      for (int i = 0; i < rest.length; i++) {
        nanos[2 + i] += rest[i];
      }
    }
    double each = 1e6 * files.size();
    return new Stages(
        nanos[0] / each, nanos[1] / each, nanos[2] / each, nanos[3] / each, nanos[4] / each);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Problem("The picture " + file + " cannot be read: " + Problem.reason(e) + ".", e);
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// Of each stage the median.
  static Stages median(List<Stages> rounds) {
    return new Stages(
        median(rounds, Stages::read),
        median(rounds, Stages::decode),
        median(rounds, Stages::place),
        median(rounds, Stages::session),
        median(rounds, Stages::outputs));
  }

  private static double median(List<Stages> rounds, ToDoubleFunction<Stages> stage) {
    return rounds.stream().mapToDouble(stage).sorted().toArray()[rounds.size() / 2];
  }
}
