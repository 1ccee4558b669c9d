/// Pictures: from a file to upright pixels, and back to small files.
///
/// `Pictures` reads. It first looks at the file's own header (`Header`: format, size, EXIF
/// orientation, depth, alpha), refuses what cannot be held or shown right in one sentence, and only
/// then lets OpenCV decode. What comes out is a `Picture`: plain bytes on the Java heap, upright,
/// so that every coordinate of Spotter means the same in every file. `Thumbnails` keeps small
/// copies in the user's cache folder, never in the project.
///
/// A picture too large to be held is cut into the tiles of a `Pyramid` on disk, row by row as it is
/// decoded (`Streaming`), and shown and worked on part by part.
///
/// `MagicWand`, `GrabCut` and `Scissors` find shapes in a picture that a person points at, by
/// classic methods without a model; they answer with masks and points of `geometry`.
///
/// This room is the only user of OpenCV. Its native library is loaded when the first picture is
/// decoded, not before, and no `Mat` leaves the method that made it (`MatScope`); only `Scissors`,
/// which keeps OpenCV's map of ways, has to be closed.
@NullMarked
package org.spotter.pixels;

import org.jspecify.annotations.NullMarked;
