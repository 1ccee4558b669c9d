package org.spotter.inference;

import java.util.List;

/// Something that must be known of a model and that its file does not tell.
///
/// @param key what an answer is called, as in `--answer KEY=VALUE`
/// @param text the question as a sentence for a person
/// @param choices the answers there are, empty when it is free
/// @param suggestion what is most likely, empty when nobody knows
public record Question(String key, String text, List<String> choices, String suggestion) {
  /// Which adapter reads it.
  public static final String ADAPTER = "adapter";

  /// The names of its classes, with commas between them, or `@FILE` with a name a line.
  public static final String CATEGORIES = "categories";

  /// The names of its joints, likewise.
  public static final String JOINTS = "joints";

  /// The input's sides in pixels, as `640` or `640x480`.
  public static final String SIZE = "size";

  /// What numbers stand for the colours.
  public static final String PIXELS = "pixels";

  /// How a picture comes into the input; needs no answer.
  public static final String RESIZE = "resize";

  /// The order of the colours, `rgb` or `bgr`; needs no answer.
  public static final String CHANNELS = "channels";

  public Question {
    choices = List.copyOf(choices);
  }
}
