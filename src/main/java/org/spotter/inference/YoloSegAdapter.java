package org.spotter.inference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Instance masks of YOLOv8 to YOLO26 and YOLOv5: boxes as in [YoloColumns] or [EndToEndRows] with
/// 32 coefficients each, and 32 maps `[1,32,h,w]`. A box's mask is the sigmoid of the maps weighted
/// by its coefficients, cut to the box.
final class YoloSegAdapter implements Adapter {
  private static final int MAPS = 32;

  @Override
  public String name() {
    return "yolo-seg";
  }

  @Override
  public Task task() {
    return Task.SEGMENTATION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    boolean fits =
        signature.outputs().size() == 2
            && maps(signature) != null
            && signature.outputs().stream().anyMatch(s -> table(s, card));
    return fits
        ? Optional.empty()
        : Optional.of(
            "needs outputs [1,%d,%d] and [1,32,h,w]"
                .formatted(4 + card.categories().size() + MAPS, Grid.cells(card)));
  }

  private static boolean table(Slot slot, ModelCard card) {
    int classes = card.categories().size();
    return YoloColumns.fits(slot, YoloColumns.SIDES + classes + MAPS, card)
        || EndToEndRows.fits(slot, EndToEndRows.COLUMNS + MAPS, card);
  }

  private static @Nullable Slot maps(Signature signature) {
    return signature.outputs().stream()
        .filter(s -> s.shape().size() == 4 && s.shape().get(1) == MAPS)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    Outputs.Tensor table = outputs.ofRank(3);
    Outputs.Tensor maps = outputs.ofRank(4);
    int classes = card.categories().size();
    InputSpec input = card.input();
    if (table.size(2) == EndToEndRows.COLUMNS + MAPS) {
      EndToEndRows.read(table, classes, empty);
      return new Found.Boxes(
          empty,
          row ->
              detail(
                  maps,
                  EndToEndRows.rest(table, row, EndToEndRows.COLUMNS),
                  EndToEndRows.rest(table, row, 0),
                  input));
    }
    YoloColumns.read(table, classes, empty);
    int from = YoloColumns.SIDES + classes;
    return new Found.Boxes(
        empty,
        i -> detail(maps, YoloColumns.rest(table, i, from), YoloColumns.edges(table, i), input));
  }

  private static Details.Detail detail(
      Outputs.Tensor maps, float[] coefficients, float[] box, InputSpec input) {
    int w = maps.size(3);
    int h = maps.size(2);
    double cellWidth = (double) input.width() / w;
    double cellHeight = (double) input.height() / h;
    int x0 = Math.clamp((long) (box[0] / cellWidth) - 1, 0, w - 1);
    int y0 = Math.clamp((long) (box[1] / cellHeight) - 1, 0, h - 1);
    int x1 = Math.clamp((long) (box[2] / cellWidth) + 2, x0 + 1, w);
    int y1 = Math.clamp((long) (box[3] / cellHeight) + 2, y0 + 1, h);
    float[] logits = new float[(x1 - x0) * (y1 - y0)];
    for (int m = 0; m < MAPS; m++) {
      add(maps.values(), m * w * h, w, x0, y0, x1, coefficients[m], logits);
    }
    return new Details.Detail(
        null,
        new PixelMap(
            PixelMap.Kind.BINARY_LOGITS,
            1,
            x1 - x0,
            y1 - y0,
            logits,
            0,
            x0 * cellWidth,
            y0 * cellHeight,
            x1 * cellWidth,
            y1 * cellHeight));
  }

  private static void add(
      float[] maps, int plane, int w, int x0, int y0, int x1, float weight, float[] logits) {
    int columns = x1 - x0;
    for (int i = 0; i < logits.length; i++) {
      int at = plane + (y0 + i / columns) * w + x0 + i % columns;
      logits[i] += weight * maps[at];
    }
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.of(file, this)
        .filter(d -> d.outputs() == 2 && maps(file.signature()) != null)
        .filter(d -> classes(d) > 0)
        .map(d -> d.classes(classes(d)).ultralytics());
  }

  private static int classes(Draft d) {
    for (int i = 0; i < 2; i++) {
      if (d.finishedRows(i) == EndToEndRows.COLUMNS + MAPS) {
        return d.names().size();
      }
      if (d.columnsOfCells(i) > YoloColumns.SIDES + MAPS) {
        return d.columnsOfCells(i) - YoloColumns.SIDES - MAPS;
      }
    }
    return 0;
  }
}
