package org.spotter.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spotter.task.Problem;

/// Finds out what a model file is, from the graph's inputs, outputs and last layers and from what
/// its maker wrote into it.
///
/// Every adapter says whether the file is of its family. One says so: it is known. Several: a
/// person is asked which. None: a card with `tables` describes it.
public final class Recognition {
  private Recognition() {}

  /// @throws Problem when the file is no model, or an answer does not fit
  public static Optional<Recognised> of(Path file, Answers answers) {
    OnnxFile onnx = BesideNotes.join(file, OnnxFile.read(file));
    ModelFile.checkExternalData(file, onnx);
    return of(DryRun.resolved(file, onnx, answers), answers);
  }

  /// Where a person begins to describe a model that no adapter knows: what its file tells of the
  /// input, and of the outputs the likeliest to hold boxes, scores and classes.
  ///
  /// @throws Problem when the file is no model, or takes no single picture
  public static Recognised byHand(Path file) {
    OnnxFile onnx = OnnxFile.read(file);
    ModelFile.checkExternalData(file, onnx);
    OnnxFile settled = DryRun.resolved(file, onnx, Answers.NONE);
    ListedBoxesAdapter adapter = new ListedBoxesAdapter();
    InputSpec input =
        Draft.any(settled, adapter)
            .map(Draft::usualInput)
            .orElseThrow(() ->
                new Problem(
                    "The model "
                        + file
                        + " takes "
                        + onnx.signature().inputText()
                        + ", which is not one picture of three colours; Spotter cannot use it."));
    OutputSpec output =
        new OutputSpec(adapter.name(), OutputSpec.USUAL_NMS, OutputSpec.USUAL_STRIDES)
            .withTables(LikelyTables.of(settled.signature()));
    return new Recognised(
        adapter.name(),
        adapter.task(),
        input,
        output,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  /// A file's inputs and outputs, with shapes that it leaves open as they come out for a picture.
  ///
  /// @throws Problem when the file is no model
  public static Signature signature(Path file) {
    return DryRun.resolved(file, OnnxFile.read(file), Answers.NONE).signature();
  }

  /// From what a file says of itself.
  static Optional<Recognised> of(OnnxFile onnx, Answers answers) {
    List<Recognised> all = candidates(onnx, answers);
    if (all.size() < 2) {
      return all.stream().findFirst();
    }
    List<Recognised> named = all.stream().filter(Recognition::named).toList();
    return Optional.of(named.size() == 1 ? named.getFirst() : undecided(all));
  }

  /// Whether its classes have names, which tells it from one that fits by the count alone.
  private static boolean named(Recognised what) {
    return what.questions().stream().noneMatch(q -> q.key().equals(Question.CATEGORIES));
  }

  private static List<Recognised> candidates(OnnxFile onnx, Answers answers) {
    List<Recognised> all = new ArrayList<>();
    for (Adapter adapter : Adapters.ALL) {
      if (answers.adapter().isEmpty() || adapter.name().equals(answers.adapter())) {
        adapter.recognise(onnx).map(d -> d.recognised(answers)).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Recognised undecided(List<Recognised> all) {
    Recognised first = all.getFirst();
    List<String> names = all.stream().map(Recognised::adapter).toList();
    String kinds =
        all.stream()
            .map(r -> r.adapter() + " (" + r.categories().size() + " classes)")
            .collect(Collectors.joining(" or "));
    Question question =
        new Question(
            Question.ADAPTER,
            "Say which kind it is, adapter=" + kinds + ".",
            names,
            first.adapter());
    return new Recognised(
        first.adapter(),
        first.task(),
        first.input(),
        first.output(),
        first.categories(),
        first.joints(),
        first.crop(),
        first.evidence(),
        List.of(question));
  }
}
