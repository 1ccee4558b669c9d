package org.spotter.ui.wall;

import javafx.scene.image.Image;
import org.spotter.geometry.Box;

/// A crop, ready for the screen.
///
/// @param wish what it was made for
/// @param image its pixels
/// @param region what it shows, in pixels of the picture
record Crop(CropWish wish, Image image, Box region) {
  long bytes() {
    return (long) (image.getWidth() * image.getHeight() * 4);
  }
}
