/// The query field that all workspaces share: what is typed is read by the store's language
/// (docs/query.md), completed as one types, and explained where it cannot be read.
///
/// [org.spotter.ui.search.SearchModel] reads queries out of the window's thread and keeps the saved
/// ones; [org.spotter.ui.search.SearchField] shows it.
@NullMarked
package org.spotter.ui.search;

import org.jspecify.annotations.NullMarked;
