/// Work that takes a while: progress, cancellation, and problems told in one plain sentence.
@NullMarked
package org.spotter.task;

import org.jspecify.annotations.NullMarked;
