/// The project file: one SQLite database `NAME.spotter` that a person can copy, mail and look into.
///
/// A [org.spotter.store.Project] is opened once a window; beside it lies a lock file, held by the
/// operating system for as long as the process lives. There is one writing connection behind a
/// lock, and as many reading connections as there are readers at the same time: readers see the
/// last commit and never wait.
///
/// Whoever edits goes through the [org.spotter.store.Journal]: the row and what was before and
/// after are written in one transaction, which is on the disk when `apply` returns. The journal
/// only grows; undo and redo are entries in it, so they have no limit and survive a restart.
/// Whoever brings many rows uses a [org.spotter.store.Bulk], all or nothing. Whoever runs a model
/// writes through a [org.spotter.store.RunWriter], small batches that are each kept.
///
/// Pictures are not in the file, only where they are. JDBC stays in this room.
@NullMarked
package org.spotter.store;

import org.jspecify.annotations.NullMarked;
