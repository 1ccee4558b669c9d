/// Looking behind a result: what is inside a model, what a prediction rests on, what a layer gives,
/// and why an object was missed.
///
/// `ExplainDesk` opens the pages over the window: `InspectorPage` shows a model layer by layer,
/// `ExplainPage` a picture with the map of what a prediction rests on (`HeatPane`) or with what
/// comes out of a layer (`ChannelWall`). Their models do the work as jobs, so that it shows in the
/// status line with its progress and can be cancelled; results live in memory alone.
@NullMarked
package org.spotter.ui.explain;

import org.jspecify.annotations.NullMarked;
