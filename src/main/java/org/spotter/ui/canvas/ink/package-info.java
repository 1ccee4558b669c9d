/// Draws lines, discs, fills and masks into plain pixels, on any thread and without JavaFX.
///
/// JavaFX's software pipeline rasterises every shape through a general path renderer: a thousand
/// polygons take over 100 ms, and longer while the JVM is cold. The canvas needs only thick lines
/// with round joints, flat fills and masks, for which a loop over the pixels near each line is
/// enough. All of it works on one `int[]` of premultiplied ARGB ([Ink]); the loops are small static
/// methods on primitive arrays.
@NullMarked
package org.spotter.ui.canvas.ink;

import org.jspecify.annotations.NullMarked;
