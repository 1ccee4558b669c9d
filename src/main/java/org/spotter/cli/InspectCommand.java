package org.spotter.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.InspectModel;
import picocli.CommandLine.Command;
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

  InspectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InspectModel.run(Objects.requireNonNull(file)).lines().forEach(console::result);
    return 0;
  }
}
