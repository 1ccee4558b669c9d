package org.spotter.ui.model;

import javafx.scene.paint.Color;
import org.spotter.dataset.Category;

/// One line of the category list.
///
/// @param category what it is
/// @param color what its objects are drawn in
/// @param count annotations of it in the project
/// @param visible whether its objects are drawn
/// @param key the number key that chooses it, 0 when none does
public record CategoryRow(Category category, Color color, long count, boolean visible, int key) {}
