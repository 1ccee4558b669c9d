/// The Review workspace: all objects, proposals or images that a query finds as one wall, set right
/// by keys, one or a thousand at a time, each as one step that undo takes back.
///
/// [ReviewModel] reads what a query means ([Scope]) and in which order ([Sorting]); what it found
/// is an [Items], a snapshot: tiles stay where they are while they are worked on, and only what was
/// deleted leaves. [Rows] reads what is in view. [ReviewEdits] makes the changes and goes on to the
/// next tile that is still open ([Advance]). [Hand] is what number keys set: the category, or an
/// attribute's value. [ReviewView] shows it all over a `ui.wall.TileWall`.
@NullMarked
package org.spotter.ui.review;

import org.jspecify.annotations.NullMarked;
