package org.spotter.inference;

import java.nio.file.Path;
import java.util.List;
import org.spotter.task.Problem;

/// Learns the shapes of outputs that a file leaves open, by running the model once on nothing.
final class DryRun {
  private static final int USUAL_SIDE = 640;

  private DryRun() {}

  /// The file with the shapes that came out; as it was when nothing is open or the model cannot be
  /// run on a picture alone.
  static OnnxFile resolved(Path file, OnnxFile onnx, Answers answers) {
    boolean open = onnx.signature().outputs().stream().anyMatch(s -> !s.settled());
    if (!open) {
      return onnx;
    }
    return Draft.any(onnx, Adapters.ALL.getFirst())
        .map(d -> d.sides(USUAL_SIDE, 0).recognised(answers).input())
        .map(input -> onnx.withSignature(run(file, onnx, input)))
        .orElse(onnx);
  }

  private static Signature run(Path file, OnnxFile onnx, InputSpec input) {
    try (Session session = Session.open(file, Provider.CPU, 1)) {
      return settled(session, input);
    } catch (Problem | ModelFailure e) {
      return onnx.signature();
    }
  }

  /// The session's signature with the shapes that come out for nothing.
  ///
  /// @throws ModelFailure when the model does not run on such an input
  static Signature settled(Session session, InputSpec input) {
    Signature told = session.signature();
    if (told.outputs().stream().allMatch(Slot::settled)) {
      return told;
    }
    try (LaneMemory memory = new LaneMemory(input, session)) {
      Outputs given = memory.run(new float[input.numbers()], input);
      List<Slot> slots =
          told.outputs().stream()
              .map(s ->
                  s.settled() ? s : new Slot(s.name(), s.type(), given.named(s.name()).shape()))
              .toList();
      return new Signature(told.inputs(), slots);
    }
  }
}
