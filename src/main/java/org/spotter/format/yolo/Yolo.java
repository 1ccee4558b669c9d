package org.spotter.format.yolo;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.spotter.format.DatasetSink;
import org.spotter.format.DatasetWriter;
import org.spotter.format.Format;
import org.spotter.format.Part;
import org.spotter.format.PictureSizes;
import org.spotter.format.PredictionWriter;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// YOLO's folders of label files, as Ultralytics and Roboflow lay them out.
public final class Yolo implements Format {
  @Override
  public String name() {
    return "yolo";
  }

  @Override
  public String title() {
    return "YOLO";
  }

  @Override
  public boolean isFolder() {
    return true;
  }

  @Override
  public Set<Part> cannotHold() {
    return EnumSet.complementOf(EnumSet.of(Part.SPLITS));
  }

  @Override
  public void read(Path source, DatasetSink sink, PictureSizes sizes, Progress progress) {
    new YoloReader(source, sink, sizes, progress).read();
  }

  @Override
  public DatasetWriter write(Path target) {
    return new YoloWriter(target);
  }

  @Override
  public PredictionWriter writePredictions(Path target) {
    throw new Problem(
        "YOLO labels have no place for scores; export the predictions as coco instead.");
  }
}
