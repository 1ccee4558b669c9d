package org.spotter.ui.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.geometry.Box;

class WallGridTest {
  @Test
  void tilesFillTheWidth() {
    WallGrid grid = WallGrid.of(10, 1000, 160, 1);
    Box last = grid.place(grid.columns() - 1);
    assertEquals(6, grid.columns());
    assertTrue(Math.abs(1000 - WallGrid.EDGE - last.right()) < grid.columns(), last.toString());
  }

  @Test
  void aTileTooNarrowForWordsHasNoCaption() {
    assertEquals(0, WallGrid.of(10, 1000, 64, 1).captionHeight());
    assertTrue(WallGrid.of(10, 1000, 160, 1).captionHeight() > 0);
  }

  @Test
  void aGapBelongsToNoTile() {
    WallGrid grid = WallGrid.of(10, 1000, 160, 1);
    Box first = grid.place(0);
    assertEquals(0, grid.at(first.right() - 1, first.y() + 1));
    assertEquals(-1, grid.at(first.right() + 4, first.y() + 1));
    assertEquals(1, grid.at(first.right() + WallGrid.GAP + 1, first.y() + 1));
  }

  @Test
  void behindTheLastTileIsNone() {
    WallGrid grid = WallGrid.of(7, 1000, 160, 1);
    Box last = grid.place(6);
    assertEquals(6, grid.at(last.center().x(), last.center().y()));
    assertEquals(-1, grid.at(last.right() + WallGrid.GAP + 1, last.center().y()));
  }

  @Test
  void revealingMovesAsLittleAsPossible() {
    WallGrid grid = WallGrid.of(1000, 1000, 160, 1);
    assertEquals(0, grid.revealing(3, 0, 600));
    double down = grid.revealing(60, 0, 600);
    assertTrue(grid.place(60).bottom() <= down + 600);
    assertTrue(grid.place(60).bottom() > down + 600 - 2 * WallGrid.EDGE);
    assertEquals(grid.place(60).y() - WallGrid.EDGE, grid.revealing(60, 5000, 600));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void whatShowsIsWhatTouchesTheView(int seed) {
    Random random = new Random(seed);
    WallGrid grid =
        WallGrid.of(
            1 + random.nextInt(500), 100 + random.nextInt(2000), 64 + random.nextInt(448), 1);
    double height = 100 + random.nextInt(1000);
    double scroll = random.nextDouble() * Math.max(1, grid.height() - height);
    int first = grid.first(scroll);
    int end = grid.end(scroll, height);
    for (int i = 0; i < grid.count(); i++) {
      boolean seen = grid.place(i).y() < scroll + height && grid.place(i).bottom() > scroll;
      assertTrue(!seen || (i >= first && i < end), "tile " + i + " of " + first + " to " + end);
    }
    Box all = new Box(0, 0, 5000, grid.height());
    assertEquals(grid.count(), grid.touched(all).cardinality());
  }
}
