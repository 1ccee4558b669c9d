package org.spotter.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of a [Pipeline].
public sealed interface Step {
  /// The objects that are known already, such as the ground truth of a project.
  ///
  /// @param classes their classes, in the order of their class numbers
  record Given(List<String> classes) implements Step {
    public Given {
      classes = List.copyOf(classes);
    }
  }

  /// A model looks at the whole picture; what it finds joins what was found before.
  ///
  /// @param model the model
  /// @param options how it looks
  record Look(ModelCard model, Options options) implements Step {}

  /// A model looks at the part of the picture around each object found so far. Joints and masks are
  /// added to the object; a class takes the place of its class; boxes join what was found.
  ///
  /// @param model the model
  /// @param options how it looks
  /// @param of classes of the objects to look at, all when empty
  /// @param from objects of a lower score are not looked at, 0 to 1
  /// @param joints the part to look at is that around these joints of the object, by name; around
  ///   its box when empty
  /// @param crop how the part is cut; null for the rule of the card
  /// @param takes what is taken over
  /// @param keep whether objects stay that were not looked at or gave way
  record Crop(
      ModelCard model,
      Options options,
      List<String> of,
      double from,
      List<String> joints,
      @Nullable CropSpec crop,
      Takes takes,
      boolean keep)
      implements Step {
    public Crop {
      of = List.copyOf(of);
      joints = List.copyOf(joints);
    }
  }

  /// What a look at an object changes about it.
  enum Takes {
    /// What the model is for: joints, a mask, a class, or boxes of its own.
    ALL,
    /// Of a detector the class of the best box alone, as if it were a classifier.
    CLASS
  }

  /// How a model looks.
  ///
  /// @param minScore what is below is dropped, 0 to 1; NaN for that of the whole run
  /// @param thresholds the same for single classes, by the name the model gives them
  /// @param nms instead of the card's; NaN for the card's
  /// @param rename other names for the model's classes; an empty one drops the class
  /// @param tiles looks at parts of the picture one by one, or null
  /// @param flip looks at the mirror image as well
  record Options(
      double minScore,
      Map<String, Double> thresholds,
      double nms,
      Map<String, String> rename,
      @Nullable Tiles tiles,
      boolean flip) {
    /// As the card says.
    public static final Options NONE =
        new Options(Double.NaN, Map.of(), Double.NaN, Map.of(), null, false);

    public Options {
      thresholds = Map.copyOf(thresholds);
      rename = Map.copyOf(rename);
    }

    /// As the card says, and at the scores at which people work with it.
    public static Options of(ModelCard card) {
      return new Options(Double.NaN, card.thresholds(), Double.NaN, Map.of(), null, false);
    }

    /// What a class of the model is called, or null when it is dropped.
    @Nullable String nameOf(String modelClass) {
      String name = rename.getOrDefault(modelClass, modelClass);
      return name.isEmpty() ? null : name;
    }

    /// The lowest score of a class that is kept.
    double lowest(String modelClass, double ofRun) {
      double all = Double.isNaN(minScore) ? ofRun : minScore;
      return thresholds.getOrDefault(modelClass, all);
    }
  }

  /// Sliced inference.
  ///
  /// @param size pixels of the picture that a tile's longer side covers
  /// @param overlap part of a tile that the next one covers again, 0 to 0.9
  /// @param merge a box is dropped when this part of the smaller of two boxes of a class is covered
  ///   by the better one
  /// @param whole whether the whole picture is looked at as well, for what is larger than a tile
  record Tiles(int size, double overlap, double merge, boolean whole) {}
}
