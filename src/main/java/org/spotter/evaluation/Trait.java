package org.spotter.evaluation;

import java.util.List;

/// Something that images have and by which they can be parted: a number (brightness) or a word (the
/// folder). Values stand in the order of the images' ids.
public sealed interface Trait {
  /// What it is called.
  String name();

  /// A number an image; `NaN` where it is not known.
  record Numeric(String name, List<Double> ofImage) implements Trait {
    public Numeric {
      ofImage = List.copyOf(ofImage);
    }
  }

  /// A word an image; empty where it is not known.
  record Word(String name, List<String> ofImage) implements Trait {
    public Word {
      ofImage = List.copyOf(ofImage);
    }
  }
}
