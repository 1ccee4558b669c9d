package org.spotter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a scripted person is to label.
///
/// @param reference a labelled data set, its file or folder
/// @param format its format's name
/// @param pictures the folder that its file names start from; null to look beside it
/// @param images how many photographs
/// @param seed chooses them
/// @param categories only these; empty for all
/// @param joints names for the reference's joints, in its order; empty to keep its own
/// @param model pre-labels the photographs; null to start from nothing only
/// @param mapping model class → category
public record LabourOrder(
    Path reference,
    String format,
    @Nullable Path pictures,
    int images,
    long seed,
    List<String> categories,
    List<String> joints,
    @Nullable String model,
    Map<String, String> mapping) {}
