package org.spotter.cli;

import java.util.ArrayList;
import java.util.List;
import org.spotter.app.InspectLayers;
import org.spotter.inference.Layer;
import org.spotter.inference.ModelLayers;

/// A model's layers as a table of text.
final class LayerLines {
  private LayerLines() {}

  static List<String> of(ModelLayers all) {
    List<String> lines = new ArrayList<>(layers(all));
    lines.add("");
    lines.addAll(operators(all));
    if (all.prepared() > 0) {
      lines.add("");
      lines.add("Left out: %d nodes that only make weights ready.".formatted(all.prepared()));
    }
    if (!Double.isNaN(all.usualMillis())) {
      lines.add("");
      lines.add(
          "A picture takes %s ms as the model is used, on one thread of the processor; layer by layer %s ms. Medians of %d runs."
              .formatted(
                  InspectLayers.millis(all.usualMillis()),
                  InspectLayers.millis(all.millis()),
                  all.runs()));
    }
    return lines;
  }

  private static List<String> layers(ModelLayers all) {
    Table table = new Table(4);
    table.row("layer", "operator", "kernel", "output", "parameters", "multiply-adds", "ms");
    for (Layer l : all.layers()) {
      table.row(
          l.place(),
          l.operator(),
          l.kernelText(),
          l.shapeText(),
          l.parameters(),
          l.multiplyAdds() < 0 ? "–" : l.multiplyAdds(),
          InspectLayers.millis(l.millis()));
    }
    return table.lines();
  }

  private static List<String> operators(ModelLayers all) {
    Table table = new Table();
    table.row("operator", "layers", "parameters", "multiply-adds", "ms");
    for (InspectLayers.Operator o : InspectLayers.operators(all)) {
      table.row(
          o.name(), o.layers(), o.parameters(), o.multiplyAdds(), InspectLayers.millis(o.millis()));
    }
    table.row(
        "all",
        all.layers().size(),
        all.parameters(),
        all.multiplyAdds(),
        InspectLayers.millis(all.millis()));
    return table.lines();
  }
}
