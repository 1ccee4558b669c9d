package org.spotter.inference;

import java.util.ArrayList;
import java.util.List;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;

/// A model over the whole picture, in tiles or mirrored where that is asked for.
final class LookStep implements Chain.OpenStep {
  private final Model model;
  private final Step.Options options;
  private final Renaming renaming;
  private final double nms;

  LookStep(Model model, Step.Options options, List<String> names, double minScore) {
    this.model = model;
    this.options = options;
    this.renaming = new Renaming(model.card(), options, names, minScore);
    this.nms = model.card().output().nms();
  }

  @Override
  public List<Prediction> apply(Picture picture, long imageId, List<Prediction> found) {
    List<Prediction> all = new ArrayList<>(found);
    all.addAll(renaming.apply(look(picture, imageId)));
    return all;
  }

  private List<Prediction> look(Picture picture, long imageId) {
    List<Prediction> straight = tiled(picture, imageId);
    if (!options.flip()) {
      return straight;
    }
    Picture mirror = Mirror.of(picture);
    List<Prediction> mirrored =
        tiled(mirror, imageId).stream().map(p -> Mirror.of(p, picture.width())).toList();
    return Mirror.joined(straight, mirrored, nms);
  }

  private List<Prediction> tiled(Picture picture, long imageId) {
    Step.Tiles tiles = options.tiles();
    if (tiles == null) {
      return model.predict(picture, imageId);
    }
    List<Prediction> all = new ArrayList<>();
    for (Region part : TileGrid.of(tiles, picture.width(), picture.height())) {
      all.addAll(model.predict(picture, part, imageId));
    }
    return TileGrid.merged(all, tiles.merge(), model.card().output().most());
  }
}
