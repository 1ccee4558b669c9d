package org.spotter.format.coco;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.spotter.format.DatasetSink;
import org.spotter.format.DatasetWriter;
import org.spotter.format.Format;
import org.spotter.format.Part;
import org.spotter.format.PictureSizes;
import org.spotter.format.PredictionWriter;
import org.spotter.task.Progress;

/// COCO's JSON: everything of a project but splits and review states survives the round trip.
public final class Coco implements Format {
  @Override
  public String name() {
    return "coco";
  }

  @Override
  public String title() {
    return "COCO JSON";
  }

  @Override
  public boolean isFolder() {
    return false;
  }

  @Override
  public Set<Part> cannotHold() {
    return EnumSet.of(Part.SPLITS, Part.REVIEW);
  }

  @Override
  public void read(Path source, DatasetSink sink, PictureSizes sizes, Progress progress) {
    CocoReader.read(source, sink, progress);
  }

  @Override
  public DatasetWriter write(Path target) {
    return new CocoWriter(target);
  }

  @Override
  public PredictionWriter writePredictions(Path target) {
    return new CocoResultsWriter(target);
  }
}
