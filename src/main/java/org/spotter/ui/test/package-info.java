/// The Test workspace: from a number to the objects behind it, to the reason, to the fix.
///
/// [org.spotter.ui.test.TestBench] is the model that all views share. It is observable values, read
/// and set in the window's thread; everything slow is done elsewhere and arrives there:
///
/// | value | what it is |
/// |---|---|
/// | `first()`, `second()` | runs A and B (B may be null); setting one reads and matches anew |
/// | `scope()`, `type()` | the query of the images meant; boxes, masks or joints |
/// | `state()` | nothing to test, reading (a [org.spotter.ui.model.Job]), what is missing as a sentence, or ready |
/// | `tested()` | [org.spotter.ui.test.Tested]: both runs matched with one ground truth; rows of predictions and objects are those of its [org.spotter.evaluation.Matching] |
/// | `point()` | the operating point; setting it is cheap and meant for sliders |
/// | `moment()` | [org.spotter.ui.test.Moment]: what comes out at the point: outcome, confusion, kinds of errors of A, and the outcome of B |
/// | `insights()` | [org.spotter.ui.test.Insights]: what takes longer: costs, intervals, slices, likely label errors; empty until it is worked out |
/// | `pick()` | [org.spotter.ui.test.Pick]: which part of which chart was opened |
/// | `cases()` | [org.spotter.ui.test.Cases]: the predictions and objects behind the pick; counts agree with the chart to the last one |
/// | `current()` | the [org.spotter.ui.test.Case] that is looked at, or null |
///
/// A change of the ground truth, whoever makes it, matches anew with the predictions that are here
/// already, and all of the above follows. [org.spotter.ui.test.Fixes] plans the changes that a case
/// offers; each is one step that can be undone.
///
/// Views: [org.spotter.ui.test.TestWorkspace] is the frame: a panel at the left (runs, images,
/// slices, label errors, thresholds), cards and charts above the wall of errors, the case at the
/// right. What shows a case at the right is a list of [org.spotter.ui.test.CasePart]s.
@NullMarked
package org.spotter.ui.test;

import org.jspecify.annotations.NullMarked;
