/// The command line: thin commands over the use cases of `app`.
///
/// Results go to standard output, progress and problems to standard error. Exit 0 is done, 1 done
/// with findings the caller asked to fail on, 2 bad input or usage, 130 interrupted. A problem is
/// one plain sentence; a stack trace comes only with `--debug`.
@NullMarked
package org.spotter.cli;

import org.jspecify.annotations.NullMarked;
