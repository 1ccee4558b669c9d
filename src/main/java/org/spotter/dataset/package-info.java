/// The vocabulary of a data set: images, categories, annotations, predictions, runs, and the
/// changes made to them.
///
/// All values are immutable, compare by content and know no file and no database. The names are
/// COCO's where COCO has one. Ids are positive for what Spotter makes; a given 0 is kept.
@NullMarked
package org.spotter.dataset;

import org.jspecify.annotations.NullMarked;
