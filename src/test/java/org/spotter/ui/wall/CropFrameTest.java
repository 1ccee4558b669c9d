package org.spotter.ui.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.spotter.geometry.Box;

class CropFrameTest {
  @Test
  void contextIsAPartOfTheLongerSide() {
    Box frame = CropFrame.of(new Box(100, 100, 40, 20), 1000, 1000, 0.5, 1);
    assertEquals(new Box(80, 70, 80, 80), frame);
  }

  @Test
  void aFrameAtTheBorderIsMovedInside() {
    Box frame = CropFrame.of(new Box(0, 90, 20, 20), 100, 110, 1, 1);
    assertEquals(new Box(0, 50, 60, 60), frame);
  }

  @Test
  void aPictureTooSmallStandsInTheMiddle() {
    Box frame = CropFrame.of(null, 100, 50, 0.5, 1);
    assertEquals(new Box(0, -25, 100, 100), frame);
  }

  @Test
  void moreContextThanThereIsShowsTheWholePicture() {
    Box frame = CropFrame.of(new Box(10, 5, 80, 40), 100, 50, 2, 1);
    assertEquals(CropFrame.of(null, 100, 50, 0, 1), frame);
  }

  @Test
  void aDotShowsItsSurroundings() {
    Box frame = CropFrame.of(new Box(50, 50, 0, 0), 100, 100, 0, 1);
    assertEquals(new Box(42, 42, 16, 16), frame);
  }

  @Test
  void theShapeOfTheTileIsKept() {
    Box frame = CropFrame.of(new Box(100, 100, 40, 40), 1000, 1000, 0, 4.0 / 3);
    assertEquals(4.0 / 3, frame.width() / frame.height(), 1e-9);
    assertEquals(120, frame.center().x());
  }
}
