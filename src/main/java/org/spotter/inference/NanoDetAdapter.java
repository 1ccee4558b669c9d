package org.spotter.inference;

import java.util.List;
import java.util.Optional;

/// NanoDet as exported before its boxes are put together: for each stride a table of class scores
/// `[1, cells, classes]` and one of distances `[1, cells, 4 · bins]`.
///
/// A side of the box is the expected value of a distribution over bins (generalised focal loss, Li
/// et al. 2020), in strides from the middle of the cell.
final class NanoDetAdapter implements Adapter {
  private static final int SIDES = 4;
  private static final int MOST_BINS = 64;

  @Override
  public String name() {
    return "nanodet";
  }

  @Override
  public Task task() {
    return Task.DETECTION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    int classes = card.categories().size();
    if (signature.outputs().size() != 2 * card.output().strides().size()) {
      return Optional.of("needs two outputs for each stride");
    }
    for (int stride : card.output().strides()) {
      long cells = Grid.cells(card.input(), stride);
      if (!fits(widths(signature, cells), classes)) {
        return Optional.of(
            "needs outputs [1,%d,%d] and [1,%d,4·bins] for the stride %d"
                .formatted(cells, classes, cells, stride));
      }
    }
    return Optional.empty();
  }

  /// The last dimensions of the tables with so many rows.
  private static List<Long> widths(Signature signature, long cells) {
    return signature.outputs().stream()
        .filter(s -> s.type().equals("float32") && s.shape().size() == 3)
        .filter(s -> s.shape().get(0) == 1 && s.shape().get(1) == cells)
        .map(s -> s.shape().get(2))
        .toList();
  }

  /// One table is of scores, the other of distances, and it is sure which.
  private static boolean fits(List<Long> widths, int classes) {
    List<Long> others = widths.stream().filter(w -> w != classes).toList();
    return widths.size() == 2
        && others.size() == 1
        && others.getFirst() % SIDES == 0
        && others.getFirst() >= 2 * SIDES
        && others.getFirst() <= MOST_BINS * SIDES;
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates into) {
    int classes = card.categories().size();
    for (int stride : card.output().strides()) {
      int cells = (int) Grid.cells(card.input(), stride);
      Outputs.Tensor scores = outputs.table(cells, classes).orElseThrow();
      Outputs.Tensor distances =
          outputs.tensors().stream()
              .filter(t -> t.size(1) == cells && t.size(2) != classes)
              .findFirst()
              .orElseThrow();
      decode(scores, distances, Grid.columns(card.input(), stride), stride, into);
    }
    return Found.Boxes.plain(into);
  }

  private static void decode(
      Outputs.Tensor scores, Outputs.Tensor distances, int columns, int stride, Candidates into) {
    int classes = scores.size(2);
    int bins = distances.size(2) / SIDES;
    float[] box = new float[SIDES];
    for (int cell = 0; cell < scores.size(1); cell++) {
      int from = cell * classes;
      int first = firstTaken(scores.values(), from, from + classes, into);
      if (first < from + classes) {
        place(distances.values(), cell, bins, columns, stride, box);
        for (int i = first; i < from + classes; i++) {
          into.add(box[0], box[1], box[2], box[3], i - from, scores.values()[i]);
        }
      }
    }
  }

  /// Most cells hold nothing, and a box costs more than all scores of its cell.
  private static int firstTaken(float[] scores, int from, int to, Candidates into) {
    int i = from;
    while (i < to && !into.takes(scores[i])) {
      i++;
    }
    return i;
  }

  private static void place(
      float[] distances, int cell, int bins, int columns, int stride, float[] box) {
    int line = cell / columns;
    float x = (cell % columns + 0.5f) * stride;
    float y = (line + 0.5f) * stride;
    int at = cell * SIDES * bins;
    box[0] = x - stride * expected(distances, at, bins);
    box[1] = y - stride * expected(distances, at + bins, bins);
    box[2] = x + stride * expected(distances, at + 2 * bins, bins);
    box[3] = y + stride * expected(distances, at + 3 * bins, bins);
  }

  /// Σ softmax(bin) · bin
  private static float expected(float[] values, int from, int bins) {
    float top = values[from];
    for (int i = 1; i < bins; i++) {
      top = Math.max(top, values[from + i]);
    }
    double sum = 0;
    double weighted = 0;
    for (int i = 0; i < bins; i++) {
      double e = Math.exp(values[from + i] - top);
      sum += e;
      weighted += e * i;
    }
    return (float) (weighted / sum);
  }

  /// The numbers of NanoDet's own training; COCO's mean and deviation in the order of OpenCV.
  private static final ColourNumbers COLOURS =
      new ColourNumbers(List.of(123.675, 116.28, 103.53), List.of(58.395, 57.12, 57.375));

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 6 && classes(d) > 0)
        .map(d ->
            d.classes(classes(d))
                .input(COLOURS, InputSpec.Channels.BGR)
                .resize(InputSpec.Resize.STRETCH, 114));
  }

  /// The width that three of the outputs have, when the other three have another one, of bins.
  private static int classes(Draft draft) {
    List<Long> widths =
        draft.file().signature().outputs().stream()
            .filter(s -> s.shape().size() == 3)
            .map(s -> s.shape().get(2))
            .sorted()
            .toList();
    if (widths.size() != 6
        || !widths.get(0).equals(widths.get(2))
        || widths.get(2).equals(widths.get(3))) {
      return 0;
    }
    long low = widths.getFirst();
    long high = widths.getLast();
    boolean lowIsBins = low % SIDES == 0 && low <= MOST_BINS * SIDES && low != 80;
    return (int) (lowIsBins ? high : low);
  }
}
