package org.spotter.ui.model;

import java.nio.file.Path;
import org.spotter.dataset.Image;
import org.spotter.geometry.Box;

/// One error of a run, as the list shows it.
///
/// @param image the picture it is on
/// @param file where that picture is
/// @param categoryId what was wrongly seen, or missed
/// @param box where
/// @param score how sure the model was; 0 for what it missed
/// @param annotationId the object that was missed, 0 for a false alarm
public record ErrorRow(
    Image image, Path file, long categoryId, Box box, double score, long annotationId) {}
