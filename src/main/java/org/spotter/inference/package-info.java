/// Models: what they are, what goes in, what comes out, and running them.
///
/// A `ModelCard` beside an `.onnx` file says everything that the file itself does not; `ModelCards`
/// finds and checks them. A `Detector` is a card with an open session: it puts a picture into the
/// model's square (`Preprocessing`), runs it, lets the card's `Adapter` read the outputs, and keeps
/// the best boxes (`Suppression`) as predictions in pixels of the upright image. A `Pipeline` takes
/// many images through a detector on all cores, in order, with bounded memory.
///
/// A model of a new kind needs one new file, an `Adapter`, and one line in `Adapters`. This room is
/// the only user of ONNX Runtime; no tensor leaves the method that made it. A model file is never
/// opened before its hash is that of its card and its data are known to lie inside its folder
/// (`ModelFile`, `OnnxFile`).
@NullMarked
package org.spotter.inference;

import org.jspecify.annotations.NullMarked;
