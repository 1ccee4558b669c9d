package org.spotter.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.OverObjects;
import org.spotter.app.Prelabel;
import org.spotter.app.PrelabelRequest;
import org.spotter.app.PrelabelResult;
import org.spotter.app.ReadPipeline;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Pipeline;
import org.spotter.inference.Provider;
import org.spotter.store.ImageQuery;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets a model look at the images of a project.
@Command(
    name = "prelabel",
    description = "Let a model look at every image and keep its predictions as a run.",
    mixinStandardHelpOptions = true)
final class PrelabelCommand implements Callable<Integer> {
  private final Console console;

  @Mixin ProjectArgument project = new ProjectArgument();

  @ArgGroup(multiplicity = "1")
  @Nullable What what;

  /// What is to look.
  static final class What {
    @Option(
        names = "--model",
        paramLabel = "NAME|FILE",
        description = "a model's name (see: spotter models) or an .onnx file")
    @Nullable String model;

    @Option(
        names = "--pipeline",
        paramLabel = "FILE",
        description = "several models one after another, as a YAML file says")
    @Nullable Path pipeline;
  }

  @Option(
      names = "--over",
      paramLabel = "MODEL|ground-truth",
      description =
          "look at one object at a time: at those that this detector finds, or that the project has")
  @Nullable String over;

  @Option(
      names = "--of",
      paramLabel = "CLASS",
      split = ",",
      description = "with --over: look at objects of these classes only")
  List<String> of = List.of();

  @Option(
      names = "--min-score",
      paramLabel = "S",
      description =
          "predictions below are not kept, whatever the card's thresholds; low by default, so that"
              + " thresholds can move later")
  @Nullable Double minScore;

  @Option(
      names = "--provider",
      defaultValue = "auto",
      paramLabel = "auto|cpu|cuda|coreml|directml",
      description = "what computes; default: ${DEFAULT-VALUE}")
  String provider = "auto";

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "the run's name; default: the model's")
  @Nullable String run;

  @Option(
      names = "--accept",
      paramLabel = "S",
      description = "make predictions of this score or more ground truth, in one step to undo")
  @Nullable Double accept;

  @Option(
      names = "--map",
      paramLabel = "CLASS=CATEGORY",
      description =
          "the project category that a class of the model stands for; classes go by their names otherwise")
  Map<String, String> mapping = Map.of();

  @ArgGroup @Nullable WhenThere whenThere;

  /// What to do about a run of the same name.
  static final class WhenThere {
    @Option(names = "--resume", description = "go on with the run of this name")
    boolean resume;

    @Option(names = "--replace", description = "delete the run of this name first")
    boolean replace;
  }

  PrelabelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Project opened = project.open()) {
      PrelabelRequest request = request(opened);
      PrelabelResult result = Prelabel.run(opened, ImageQuery.ALL, request, console.progress());
      result.notes().forEach(console::say);
      console.result(summary(result));
      return result.stopped() ? CommandLineInterface.INTERRUPTED : 0;
    }
  }

  private PrelabelRequest request(Project opened) {
    Pipeline pipeline = pipeline(Objects.requireNonNull(what), opened);
    PrelabelRequest request =
        PrelabelRequest.of(pipeline)
            .withProvider(Provider.of(provider))
            .withAccept(accept)
            .withMapping(mapping)
            .withExisting(existing());
    if (minScore != null) {
      request = request.withMinScore(minScore);
    }
    return run == null ? request : request.withRunName(run);
  }

  private Pipeline pipeline(What asked, Project opened) {
    if (asked.pipeline != null) {
      if (over != null) {
        throw new Problem("A pipeline says itself what it looks at; leave --over out.");
      }
      return ReadPipeline.run(asked.pipeline, opened);
    }
    ModelCard card = ModelCards.of(Objects.requireNonNull(asked.model), ModelCards.searchPath());
    if (minScore != null) {
      card = card.withThresholds(Map.of());
    }
    return over == null ? Pipeline.of(card) : OverObjects.of(card, over, of, opened);
  }

  private PrelabelRequest.Existing existing() {
    if (whenThere == null) {
      return PrelabelRequest.Existing.REFUSE;
    }
    return whenThere.resume ? PrelabelRequest.Existing.RESUME : PrelabelRequest.Existing.REPLACE;
  }

  private static String summary(PrelabelResult result) {
    String accepted =
        result.accepted() == 0
            ? ""
            : String.format(Locale.ROOT, " %,d of them are ground truth now.", result.accepted());
    return String.format(
        Locale.ROOT,
        "Run %s: %,d predictions on %,d images, %.1f images/s.%s",
        result.run().name(),
        result.predictions(),
        result.images(),
        result.imagesPerSecond(),
        accepted);
  }
}
