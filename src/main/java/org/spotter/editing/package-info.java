/// Editing one image, without a window: what is on it, what is selected, and the tools that change
/// it.
///
/// A [Document] is an immutable snapshot of one image with its annotations. A [Tool] is a value
/// too: the state of a small state machine. Pointer and keys arrive as [Input] in image pixels; the
/// tool answers with a [Step]: its next state, the next selection and, when a gesture is complete,
/// one [Edit] holding one `Change`: one gesture, one change, one step of undo. While a gesture goes
/// on nothing is stored: what the person sees comes from [Tool#view], computed from the tool's
/// state and the document alone. Escape brings every tool back to idle without a change.
///
/// Only ids are kept in a tool's state, never annotations, so that a document which changes under a
/// running gesture (a model that finishes, an undo) cannot be overwritten with something stale.
///
/// **To add a tool**: write one file with a record that implements [Tool] (see [BoxTool] for a
/// small one) and add one line to [Tools]. A tool that shows something new adds a [Mark]; the
/// compiler then names the painters that must learn it. `ToolsTest` holds for every tool in the
/// list.
///
/// What is done to the selection in one go, without a gesture, is an [Operation]: one file, one
/// line in [Operations], and its words in the history; `OperationsTest` holds for every one. What
/// is locked stays as it is in all of them, and nothing hidden is lost.
///
/// COCO's polygons know no holes: a hole is reached over a bridge in the ring. Here such rings are
/// taken apart ([Rings], [Areas]) and joined again, and what is not touched keeps its numbers.
@NullMarked
package org.spotter.editing;

import org.jspecify.annotations.NullMarked;
