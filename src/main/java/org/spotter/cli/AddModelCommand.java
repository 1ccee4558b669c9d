package org.spotter.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.AddModel;
import org.spotter.inference.Answers;
import org.spotter.inference.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a model out of a file.
@Command(
    name = "add",
    description =
        "Recognise an ONNX file, copy it to your models and write its card. What the file does not"
            + " tell is asked for; answer with --answer KEY=VALUE.",
    mixinStandardHelpOptions = true)
final class AddModelCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "MODEL.onnx", description = "the model file")
  @Nullable Path file;

  @Option(
      names = "--answer",
      paramLabel = "KEY=VALUE",
      description =
          "adapter, categories, joints, size, pixels, channels, resize; see: spotter inspect")
  Map<String, String> answers = Map.of();

  @Option(names = "--name", paramLabel = "NAME", description = "default: the file's name")
  @Nullable String name;

  @Option(names = "--licence", paramLabel = "SPDX", description = "such as Apache-2.0")
  String licence = "not told";

  @Option(names = "--source", paramLabel = "TEXT", description = "where the weights come from")
  String source = "not told";

  AddModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ModelCard card =
        AddModel.run(
            new AddModel.Request(
                Objects.requireNonNull(file), Answers.of(answers), name, licence, source));
    console.result("Added " + card.name() + " with its card " + card.card() + ".");
    return 0;
  }
}
