/// The editor of categories and their attributes. Everything it does is planned by
/// [org.spotter.app.EditCategories] and [org.spotter.app.EditAttributes]: it says what it will
/// touch before it is done, is one step of undo, and never gives a category another id.
@NullMarked
package org.spotter.ui.categories;

import org.jspecify.annotations.NullMarked;
