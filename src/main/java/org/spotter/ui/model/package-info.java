/// What the window knows and decides, without a single node: the view models.
///
/// A view binds to the observable values here and calls the methods here; it decides nothing.
/// Everything is tested as plain Java, without a display and without the JavaFX toolkit: background
/// work and the return to the window's thread go through the [Threads] a model is given, which
/// tests replace by calling straight through.
@NullMarked
package org.spotter.ui.model;

import org.jspecify.annotations.NullMarked;
