/// Models: what they are, what goes in, what comes out, and running them.
///
/// A `ModelCard` beside an `.onnx` file says everything that the file itself does not; `ModelCards`
/// finds and checks them. A file without a card is looked at by `Recognition`: each adapter says
/// whether it is of its family (`Draft`), and what is open becomes a `Question`.
///
/// A `Model` is a card with an open session: it puts a picture, or a part of one, into the model's
/// input (`Preprocessing`), runs it, lets the card's `Adapter` read the outputs as something
/// `Found`, and turns that into predictions in pixels of the upright image (`Reading`,
/// `Suppression`, `MaskReader`). A `Pipeline` is several models one after another as a value, a
/// `Chain` the same with its models open. `Workers` take many images through either on all cores,
/// in order, with bounded memory. A `PromptSegmenter` answers clicks.
///
/// A model of a new kind needs one new file, an `Adapter`, and one line in `Adapters`. This room is
/// the only user of ONNX Runtime; no tensor leaves the method that made it. A model file is never
/// opened before its hash is that of its card and its data are known to lie inside its folder
/// (`ModelFile`, `OnnxFile`).
@NullMarked
package org.spotter.inference;

import org.jspecify.annotations.NullMarked;
