/// Data set formats: what other tools write and read, to and from the vocabulary.
///
/// A [org.spotter.format.Format] streams a data set from a file or folder into a
/// [org.spotter.format.DatasetSink] and, the other way, is such a sink itself when it writes
/// ([org.spotter.format.DatasetWriter]); so a round trip is `format.read(source,
/// format.write(target))`. Memory does not grow with the number of annotations. A writer leaves a
/// whole file or none. What a format cannot hold it declares ([org.spotter.format.Part]), and an
/// export says so. Adding a format is one new file and one line in [org.spotter.format.Formats].
@NullMarked
package org.spotter.format;

import org.jspecify.annotations.NullMarked;
