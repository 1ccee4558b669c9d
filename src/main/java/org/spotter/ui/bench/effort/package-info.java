/// Counts what labelling costs a person: `spotter bench effort`.
///
/// A data set that is labelled already is the reference. The bench makes a fresh project of some of
/// its photographs, with the categories but without a label, opens the real window on it, and a
/// scripted person labels until the project says what the reference says, by nothing but key and
/// pointer events of JavaFX's robot. Every chord, click, drag and notch of the wheel is counted.
/// Afterwards the project file is compared with the reference, object by object: work that is not
/// done, or done wrong, is a problem and no result.
///
/// What the same work costs in other tools is computed by the steps that their documentation gives,
/// over the same counts of objects, corrections and changes of class; `docs/effort.md` tells where
/// each step comes from. Nobody ran those tools for it.
@NullMarked
package org.spotter.ui.bench.effort;

import org.jspecify.annotations.NullMarked;
