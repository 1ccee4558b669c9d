package org.spotter.ui.review;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// What one key sets.
///
/// @param key 1 to 9, or 0 for what takes a value away; -1 for none
/// @param words what a person reads
/// @param categoryId the category it sets, or null for an attribute's value
/// @param value the attribute's value as a person writes it, null to take it away
/// @param color the category's, or null
public record Choice(
    int key,
    String words,
    @Nullable Long categoryId,
    @Nullable String value,
    @Nullable Color color) {}
