/// What the window looks like: views in code, their style in CSS.
///
/// A view binds to its view model and calls it; it decides nothing and does nothing slow. Lengths
/// are multiples of eight pixels (four inside a control), words come from
/// [org.spotter.ui.model.Messages].
@NullMarked
package org.spotter.ui.view;

import org.jspecify.annotations.NullMarked;
