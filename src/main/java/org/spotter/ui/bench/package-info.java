/// Measures the canvas: how long frames, openings and the next image take, and what memory stays in
/// use. `spotter bench canvas` runs it without a display, on pictures it makes itself. Frames
/// follow each other without waiting for a screen, so that a time is the work of a frame; on a
/// screen up to one refresh (17 ms at 60 Hz) comes on top.
@NullMarked
package org.spotter.ui.bench;

import org.jspecify.annotations.NullMarked;
