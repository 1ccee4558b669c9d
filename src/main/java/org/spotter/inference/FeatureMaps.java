package org.spotter.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// What comes out of one layer of a model for one picture.
///
/// @param tensor its name in the graph
/// @param shape its dimensions
/// @param kind how it can be looked at
/// @param channels those that differ most over the picture first; one alone for a vector or matrix
public record FeatureMaps(String tensor, List<Long> shape, Kind kind, List<Channel> channels) {
  private static final int MOST = 4096;

  public FeatureMaps {
    shape = List.copyOf(shape);
    channels = List.copyOf(channels);
  }

  /// How numbers can be looked at.
  public enum Kind {
    /// A picture a channel.
    PICTURES,
    /// Numbers in rows and columns.
    MATRIX,
    /// Numbers one after the other.
    VECTOR
  }

  /// Numbers in rows and columns.
  ///
  /// @param index which channel of the layer, from 0
  /// @param values row after row
  // A fresh array that nobody changes.
  @SuppressWarnings("ArrayRecordComponent")
  public record Channel(
      int index, int width, int height, float[] values, float least, float most, double variance) {
    static Channel of(int index, int width, int height, float[] values) {
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      double sum = 0;
      double squares = 0;
      for (float v : values) {
        least = Math.min(least, v);
        most = Math.max(most, v);
        sum += v;
        squares += (double) v * v;
      }
      double mean = sum / values.length;
      double variance = Math.max(0, squares / values.length - mean * mean);
      return new Channel(index, width, height, values, least, most, variance);
    }

    /// The same for every place: such a channel says nothing about this picture.
    public boolean isFlat() {
      return !(most > least);
    }
  }

  /// Runs a model that gives one more tensor than its file says.
  ///
  /// @param tensor the output of a layer, see [Layer#outputs]
  /// @throws Problem when the model cannot be run so, or the tensor holds nothing to be looked at
  public static FeatureMaps of(ModelCard card, String tensor, Picture picture) {
    ModelCards.verify(card);
    Path file = card.file();
    if (!OnnxFile.read(file).externalData().isEmpty()) {
      throw new Problem(
          "The model "
              + card.name()
              + " keeps its weights in other files, so one cannot look into its layers; save it as"
              + " one file.");
    }
    byte[] copy = OnnxFile.read(file, bytes -> GraphCopy.withOutput(bytes, tensor));
    try (Session session = Session.ofCopy(card.name(), copy, null);
        LaneMemory memory = new LaneMemory(card.input(), session)) {
      memory.fill(picture, Region.whole(picture));
      return of(memory.run().named(tensor), memory.input());
    }
  }

  /// @throws Problem when it is empty or larger than a person can look at
  static FeatureMaps of(Outputs.Tensor tensor, InputSpec input) {
    List<Long> shape = tensor.shape();
    float[] values = tensor.values();
    List<Integer> large = large(shape);
    if (values.length == 0) {
      throw new Problem("The layer gives nothing for this picture; choose another.");
    }
    if (shape.size() == 4 && shape.getFirst() == 1 && large.size() > 1) {
      return pictures(tensor, isChannelsLast(shape, input));
    }
    if (large.size() <= 1) {
      Channel all = Channel.of(0, values.length, 1, values.clone());
      return new FeatureMaps(tensor.name(), shape, Kind.VECTOR, List.of(all));
    }
    int width = tensor.size(-1);
    Channel all = Channel.of(0, width, values.length / width, values.clone());
    return new FeatureMaps(tensor.name(), shape, Kind.MATRIX, List.of(all));
  }

  /// The places of dimensions of more than one number.
  private static List<Integer> large(List<Long> shape) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < shape.size(); i++) {
      if (shape.get(i) > 1) {
        places.add(i);
      }
    }
    return places;
  }

  /// The shape of the input tells which two dimensions are the picture's.
  private static boolean isChannelsLast(List<Long> shape, InputSpec input) {
    double ratio = (double) input.height() / input.width();
    double first = (double) shape.get(2) / shape.get(3);
    double last = (double) shape.get(1) / shape.get(2);
    return Math.abs(first - ratio) > 0.2 && Math.abs(last - ratio) < 0.2;
  }

  private static FeatureMaps pictures(Outputs.Tensor tensor, boolean channelsLast) {
    int channels = tensor.size(channelsLast ? 3 : 1);
    int height = tensor.size(channelsLast ? 1 : 2);
    int width = tensor.size(channelsLast ? 2 : 3);
    int pixels = width * height;
    List<Channel> all = new ArrayList<>();
    for (int c = 0; c < Math.min(channels, MOST); c++) {
      float[] values = new float[pixels];
      for (int i = 0; i < pixels; i++) {
        values[i] = tensor.values()[channelsLast ? i * channels + c : c * pixels + i];
      }
      all.add(Channel.of(c, width, height, values));
    }
    all.sort(Comparator.comparingDouble(Channel::variance).reversed());
    return new FeatureMaps(tensor.name(), tensor.shape(), Kind.PICTURES, all);
  }
}
