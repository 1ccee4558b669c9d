/// COCO's JSON: instances, keypoints, captions and results files.
///
/// Reading goes over the file twice. A scan of the bytes finds where the sections are
/// ([org.spotter.format.coco.Sections]), so that `annotations` may come before `categories`; then
/// each section is parsed as a stream, in the order a sink wants. What Spotter has no use for is
/// kept as JSON text, numbers digit for digit. A [org.spotter.format.coco.Cursor] knows where in
/// the file it is, so that every complaint has a line and a column.
@NullMarked
package org.spotter.format.coco;

import org.jspecify.annotations.NullMarked;
