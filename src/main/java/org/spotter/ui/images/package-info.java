/// The images of a project as people look through them: the panel at the left with its search, the
/// list, the table and the gallery in it, and the filmstrip below the canvas. All of them show the
/// lines of [org.spotter.ui.images.ImageLines], so that only what is in view exists.
@NullMarked
package org.spotter.ui.images;

import org.jspecify.annotations.NullMarked;
