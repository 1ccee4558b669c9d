package org.spotter.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// Reads a pipeline from its YAML file, strictly: what is unknown, missing or does not fit is
/// refused with its line. See `docs/models.md`.
public final class PipelineReader {
  private static final int LARGEST = 100_000;
  private static final double SURE = 0.3;

  private final Path file;
  private final List<Path> folders;
  private final List<String> known;
  private final List<Step> steps = new ArrayList<>();

  private PipelineReader(Path file, List<Path> folders, List<String> known) {
    this.file = file;
    this.folders = folders;
    this.known = known;
  }

  /// @param folders where models are looked for; a path to an `.onnx` file is taken from the
  ///   pipeline's own folder
  /// @param known classes of the objects that a step `given` begins with
  /// @throws Problem when it cannot be read or is wrong
  public static Pipeline read(Path file, List<Path> folders, List<String> known) {
    try {
      return new PipelineReader(file, folders, known).read(YamlPart.text(file));
    } catch (YamlFault fault) {
      throw new Problem(
          "The pipeline "
              + file
              + ", line "
              + fault.line()
              + ", column "
              + fault.column()
              + ", "
              + fault.what()
              + "; see docs/models.md.",
          fault);
    }
  }

  /// Something wrong in the text of a pipeline.
  ///
  /// @param line from 1
  /// @param column from 1
  /// @param what is wrong, as the end of a sentence
  public record Fault(int line, int column, String what) {}

  /// What is wrong in a text that may become the file, empty when nothing is.
  ///
  /// @param file where it is or will be
  public static Optional<Fault> check(
      Path file, String text, List<Path> folders, List<String> known) {
    try {
      new PipelineReader(file, folders, known).read(text);
      return Optional.empty();
    } catch (YamlFault fault) {
      return Optional.of(new Fault(fault.line(), fault.column(), fault.what()));
    } catch (Problem problem) {
      return Optional.of(new Fault(1, 1, problem.sentence()));
    }
  }

  private Pipeline read(String text) {
    YamlPart root = YamlPart.of(file, text);
    String base = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    String name = root.has("name") ? root.text("name") : base;
    List<YamlPart> parts = root.parts("steps");
    root.refuseTheRest();
    if (parts.isEmpty()) {
      throw root.wrong("has no steps");
    }
    for (YamlPart part : parts) {
      steps.add(step(part));
      part.refuseTheRest();
    }
    return new Pipeline(name, steps, text);
  }

  private Step step(YamlPart part) {
    if (part.has("look")) {
      ModelCard model = model(part, "look");
      return new Step.Look(model, options(part, model));
    }
    if (part.has("crop")) {
      return crop(part);
    }
    if (part.has("given")) {
      return given(part);
    }
    throw part.wrong("needs a step that begins with look, crop or given");
  }

  private Step given(YamlPart part) {
    if (!part.yes("given", true) || !steps.isEmpty()) {
      throw part.wrong("can begin with what is given, but not go on with it");
    }
    return new Step.Given(known);
  }

  private Step crop(YamlPart part) {
    if (steps.isEmpty()) {
      throw part.wrong("cannot begin with a crop; begin with look or given");
    }
    ModelCard model = model(part, "crop");
    Step.Options options = options(part, model);
    List<String> of = part.texts("of");
    List<String> before =
        new Pipeline("", steps, "").classes().stream().map(Pipeline.OutClass::name).toList();
    for (String name : of) {
      if (!before.contains(name)) {
        throw part.wrong("looks at '" + name + "', but the steps before give " + before);
      }
    }
    return new Step.Crop(
        model,
        options,
        of,
        part.number("from", 0, 1, SURE),
        joints(part),
        shape(part, model),
        part.oneOf("takes", Step.Takes.ALL),
        part.yes("keep", false));
  }

  private List<String> joints(YamlPart part) {
    List<String> wanted = part.texts("joints");
    List<String> there =
        new Pipeline("", steps, "")
            .classes().stream().flatMap(c -> c.joints().stream()).distinct().toList();
    for (String joint : wanted) {
      if (!there.contains(joint)) {
        throw part.wrong("looks around the joint '" + joint + "', which no step before gives");
      }
    }
    return wanted;
  }

  private static @Nullable CropSpec shape(YamlPart part, ModelCard model) {
    if (!part.has("shape") && !part.has("scale")) {
      return model.crop();
    }
    CropSpec own = model.crop() == null ? CropSpec.PLAIN : model.crop();
    return new CropSpec(
        part.oneOf("shape", own.shape()), part.number("scale", 0.1, 20, own.scale()));
  }

  private ModelCard model(YamlPart part, String key) {
    String name = part.text(key);
    ModelCard card;
    try {
      card = ModelCards.of(name.endsWith(".onnx") ? resolved(name) : name, folders);
    } catch (Problem problem) {
      throw part.wrong("names a model that cannot be had: " + problem.sentence());
    }
    if (!card.runnable()) {
      throw part.wrong("names " + name + ": " + card.whyNotRunnable());
    }
    return card;
  }

  private String resolved(String name) {
    return file.toAbsolutePath().normalize().resolveSibling(name).toString();
  }

  private static Step.Options options(YamlPart part, ModelCard model) {
    Map<String, String> rename = rename(part, model);
    YamlPart thresholds = part.part("thresholds");
    Map<String, Double> said = thresholds == null ? Map.of() : thresholds.numbers(0, 1);
    requireClasses(part, model, said.keySet());
    Map<String, Double> lowest =
        new LinkedHashMap<>(part.has("min-score") ? Map.of() : model.thresholds());
    lowest.putAll(said);
    boolean flip = part.yes("flip", false);
    Step.Tiles tiles = tiles(part);
    if ((flip || tiles != null) && model.task() != Task.DETECTION) {
      throw part.wrong("asks for tiles or flip, which are for models that give boxes alone");
    }
    return new Step.Options(
        part.number("min-score", 0, 1, Double.NaN),
        lowest,
        part.number("nms", 0, 1, Double.NaN),
        rename,
        tiles,
        flip);
  }

  /// New names, and none for classes that are not among those wanted.
  private static Map<String, String> rename(YamlPart part, ModelCard model) {
    YamlPart names = part.part("rename");
    Map<String, String> rename = new LinkedHashMap<>(names == null ? Map.of() : names.all());
    requireClasses(part, model, rename.keySet());
    List<String> wanted = part.texts("classes");
    requireClasses(part, model, wanted);
    for (String c : model.categories()) {
      if (!wanted.isEmpty() && !wanted.contains(c)) {
        rename.put(c, "");
      }
    }
    return rename;
  }

  private static void requireClasses(YamlPart part, ModelCard model, Iterable<String> names) {
    for (String name : names) {
      if (!model.categories().contains(name)) {
        throw part.wrong("names the class '" + name + "', which " + model.name() + " has not");
      }
    }
  }

  private static Step.@Nullable Tiles tiles(YamlPart part) {
    YamlPart tiles = part.part("tiles");
    if (tiles == null) {
      return null;
    }
    Step.Tiles read =
        new Step.Tiles(
            (int) tiles.number("size", 32, LARGEST, 640),
            tiles.number("overlap", 0, 0.9, 0.2),
            tiles.number("merge", 0.05, 1, 0.6),
            tiles.yes("whole", true));
    tiles.refuseTheRest();
    return read;
  }
}
