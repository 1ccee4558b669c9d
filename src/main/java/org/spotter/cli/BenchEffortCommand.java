package org.spotter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Counts what labelling costs a person.
@Command(
    name = "effort",
    description = {
      "Count what labelling costs a person: a script labels photographs in the real window until the"
          + " project says what a reference says, by key and pointer events alone; beside it, what"
          + " the same takes in other tools by their documentation. No display is needed."
    },
    mixinStandardHelpOptions = true)
final class BenchEffortCommand implements Callable<Integer> {
  private static final int MOST = 1000;

  private final Console console;
  private final Desktop desktop;

  @Option(
      names = "--reference",
      required = true,
      paramLabel = "FOLDER|FILE",
      description = "a labelled data set")
  @Nullable Path reference;

  @Option(names = "--format", paramLabel = "FORMAT", description = "yolo (default) or coco")
  String format = "yolo";

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "where the reference's file names start from; default: beside it")
  @Nullable Path pictures;

  @Option(names = "--images", paramLabel = "N", description = "how many photographs; default: 20")
  int images = 20;

  @Option(names = "--seed", paramLabel = "N", description = "chooses them; default: 1")
  long seed = 1;

  @Option(
      names = "--categories",
      split = ",",
      paramLabel = "NAME",
      description = "label objects of these only")
  List<String> categories = List.of();

  @Option(
      names = "--joints",
      split = ",",
      paramLabel = "NAME",
      description = "names for the reference's joints, in its order, where it has none")
  List<String> joints = List.of();

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      description = "label a second time, from this model's proposals")
  @Nullable String model;

  @Option(
      names = "--map",
      paramLabel = "CLASS=CATEGORY",
      description = "the category that a class of the model stands for")
  Map<String, String> mapping = Map.of();

  @Option(
      names = "--steps",
      description = "list the steps in the other tools, and where their documentation has them")
  boolean steps;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "write the counts as JSON; - for standard output")
  @Nullable String json;

  BenchEffortCommand(Console console, Desktop desktop) {
    this.console = console;
    this.desktop = desktop;
  }

  @Override
  public Integer call() {
    if (images < 1 || images > MOST) {
      throw new Problem("Label between 1 and " + MOST + " photographs, not " + images + ".");
    }
    List<Labour> all = new ArrayList<>();
    desktop.benchEffort(
        order(),
        labour -> {
          all.add(labour);
          LabourLines.of(labour, steps).forEach(this::tell);
        },
        console.progress());
    if (json != null) {
      console.write(json, LabourJson.of(all));
    }
    return 0;
  }

  private LabourOrder order() {
    return new LabourOrder(
        Objects.requireNonNull(reference),
        format,
        pictures,
        images,
        seed,
        categories,
        joints,
        model,
        mapping);
  }

  /// Figures for people are progress where those for machines go to standard output.
  private void tell(String line) {
    if ("-".equals(json)) {
      console.say(line);
    } else {
      console.result(line);
    }
  }
}
