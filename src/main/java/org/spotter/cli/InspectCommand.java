package org.spotter.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.InspectLayers;
import org.spotter.app.InspectModel;
import org.spotter.inference.ModelLayers;
import org.spotter.inference.Recognised;
import org.spotter.task.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what is inside a model file.
@Command(
    name = "inspect",
    description = "Tell a model file's inputs, outputs, layers and parameters.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "MODEL.onnx", description = "the model file")
  @Nullable Path file;

  @Option(
      names = "--layers",
      description = "list the layers in order: operator, kernel, output, parameters")
  boolean layers;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "0",
      description = "run it N times and list the layers with their times")
  int runs;

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path model = Objects.requireNonNull(file);
    if (runs < 0) {
      throw new Problem("--runs takes a number from 1 on, not " + runs + ".");
    }
    InspectModel.Result told = InspectModel.run(model);
    told.lines().forEach(console::result);
    if (layers || runs > 0) {
      console.result("");
      LayerLines.of(layers(told)).forEach(console::result);
    }
    return 0;
  }

  private ModelLayers layers(InspectModel.Result told) {
    Path model = told.file();
    return runs == 0
        ? InspectLayers.read(model)
        : InspectLayers.measured(
            model, told.recognised().map(Recognised::input).orElse(null), runs, console.progress());
  }
}
