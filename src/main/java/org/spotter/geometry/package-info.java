/// Shapes on an image and what can be computed from them: points, boxes, polygons, run-length
/// masks, joints.
///
/// Everything is in pixels of the upright image (EXIF orientation applied), origin at the upper
/// left corner of the upper left pixel, x to the right, y down. Nothing here reads a file or knows
/// what a shape stands for.
@NullMarked
package org.spotter.geometry;

import org.jspecify.annotations.NullMarked;
