package org.spotter.pixels;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/// Frees every native matrix made inside a `try` block at its end, also when it ends by an
/// exception; what must live longer is copied to the Java heap before.
final class MatScope implements AutoCloseable {
  private final List<Mat> mats = new ArrayList<>();

  MatScope() {
    OpenCvLibrary.load();
  }

  <M extends Mat> M keep(M mat) {
    mats.add(mat);
    return mat;
  }

  Mat empty() {
    return keep(new Mat());
  }

  @Override
  public void close() {
    mats.forEach(Mat::release);
  }
}
