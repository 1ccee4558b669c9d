/// Who did what and when, of the project or of one image, and the way back.
///
/// [org.spotter.ui.history.HistoryModel] reads the journal and what a version was;
/// [org.spotter.ui.history.HistoryPage] shows both, and restores as a new change that can be
/// undone.
@NullMarked
package org.spotter.ui.history;

import org.jspecify.annotations.NullMarked;
