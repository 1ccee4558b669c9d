/// Dividing the images: into train, val and test with a preview; pictures that look almost the same
/// on both sides of a division; tags.
///
/// [org.spotter.ui.split.SplitModel] plans a division out of the window's thread,
/// [org.spotter.ui.split.DuplicatesModel] finds pairs; [org.spotter.ui.split.SplitPage],
/// [org.spotter.ui.split.DuplicatesPage] and [org.spotter.ui.split.TagCard] show them.
@NullMarked
package org.spotter.ui.split;

import org.jspecify.annotations.NullMarked;
