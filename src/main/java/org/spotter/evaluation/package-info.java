/// What a model gets right and wrong: matching predictions with ground truth, COCO's numbers, and
/// the objects behind every number.
///
/// Input are columns of plain numbers ([org.spotter.evaluation.GroundTruth],
/// [org.spotter.evaluation.Detections]), filled from a project or straight from files.
/// [org.spotter.evaluation.CocoEvaluation] matches once for all thresholds and size ranges and
/// gives an [org.spotter.evaluation.Evaluation], from which each [org.spotter.evaluation.Metric] of
/// [org.spotter.evaluation.Metrics] reads its value, over all categories or for one.
/// [org.spotter.evaluation.Matches] holds who matched whom at one IoU, for looking at the errors.
///
/// [org.spotter.evaluation.Matching] keeps what overlaps, so that thresholds can move live: from it
/// come [org.spotter.evaluation.Matches], an [org.spotter.evaluation.Outcome] at an
/// [org.spotter.evaluation.OperatingPoint], curves, confusion, costs of errors, certainty,
/// calibration, slices, likely label errors and pose errors. Each leads to rows of predictions and
/// objects. [org.spotter.evaluation.PixelTally] and [org.spotter.evaluation.ClassScores] stand for
/// themselves: class maps, and classes of whole images.
///
/// What is compared, an [org.spotter.evaluation.IouType] says: boxes or masks by IoU, joints by
/// OKS. Only the measure of a pair differs; everything after it is the same.
///
/// The numbers are pycocotools' (version 2.0.11), to the last bit, with one deviation: pycocotools
/// stores matches by annotation id and so takes an object with id 0 for unmatched; here an object
/// is an object whatever its id.
///
/// The loops that run millions of times are small static methods on primitive arrays: they are
/// compiled soon after start, which is when a command line tool does all its work.
@NullMarked
package org.spotter.evaluation;

import org.jspecify.annotations.NullMarked;
