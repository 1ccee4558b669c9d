package org.spotter.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Segmentation;
import org.spotter.editing.Shape;
import org.spotter.geometry.Box;
import org.spotter.geometry.Polygon;
import org.spotter.ui.canvas.ink.Ink;

class ShapePainterTest {
  private static final Viewport VIEW = new Viewport(1, 0, 0, 400, 400, 400, 400, true);

  /// One painter after another, as a sheet does, so that what it keeps for the next ring is tried.
  @ParameterizedTest
  @ValueSource(ints = {3, 64, 65, 500, 20_000})
  void ringsOfEveryLengthAreFilled(int vertices) {
    Ink ink = new Ink(400, 400);
    ShapePainter painter = new ShapePainter(new InkSurface(ink, 1));
    painter.paint(figure(3), VIEW, ShapePainter.Look.RESTING);
    painter.paint(figure(vertices), VIEW, ShapePainter.Look.RESTING);
    assertNotEquals(0, ink.pixels()[200 * 400 + 200], "the middle is inside");
    assertEquals(0, ink.pixels()[10 * 400 + 10], "the corner is outside");
  }

  private static Figure figure(int vertices) {
    double[] xy =
        IntStream.range(0, vertices)
            .mapToDouble(i -> 2 * Math.PI * i / vertices)
            .flatMap(a ->
                java.util.stream.DoubleStream.of(200 + 150 * Math.cos(a), 200 + 150 * Math.sin(a)))
            .toArray();
    Segmentation ring = new Segmentation.Polygons(List.of(new Polygon(xy)));
    return new Figure(
        1,
        Figure.Kind.TRUTH,
        new Shape(new Box(50, 50, 300, 300), ring, null),
        new Box(50, 50, 300, 300),
        Color.ORANGE,
        "ring",
        null,
        new Manner(false, false, false));
  }
}
