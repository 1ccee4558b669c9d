package org.spotter.ui.bench.effort;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is to be labelled, and how.
///
/// @param reference a labelled data set, its file or folder
/// @param format its format's name, as `yolo`
/// @param pictures the folder that its file names start from; null to look beside it
/// @param images how many photographs
/// @param seed chooses them
/// @param categories only objects of these are labelled; empty for all
/// @param joints names for the joints of the reference, in its order; empty to keep its own
/// @param model pre-labels the photographs; null to start from nothing only
/// @param mapping the category that a class of the model stands for; others go by their names
public record EffortRequest(
    Path reference,
    String format,
    @Nullable Path pictures,
    int images,
    long seed,
    List<String> categories,
    List<String> joints,
    @Nullable String model,
    Map<String, String> mapping) {
  public EffortRequest {
    categories = List.copyOf(categories);
    joints = List.copyOf(joints);
    mapping = Map.copyOf(mapping);
  }
}
