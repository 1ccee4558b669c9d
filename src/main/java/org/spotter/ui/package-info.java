/// The window. [org.spotter.ui.Launch] opens it; [org.spotter.ui.Window] is the frame that shows
/// one project at a time, or three things to do while there is none.
///
/// `ui.model` decides, `ui.view` shows, `ui.canvas` is the picture with what is drawn on it.
@NullMarked
package org.spotter.ui;

import org.jspecify.annotations.NullMarked;
