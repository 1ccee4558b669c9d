package org.spotter.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.spotter.app.Catalogue;
import org.spotter.app.FetchModel;
import org.spotter.inference.ModelCard;
import org.spotter.task.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Downloads a model from a catalogue.
@Command(
    name = "fetch",
    description =
        "Download a model that a catalogue offers, check its hash and add it to your models. Without"
            + " a name, list what the catalogue offers. A download that was cut short goes on where"
            + " it stopped.",
    mixinStandardHelpOptions = true)
final class FetchModelCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "the model")
  @Nullable String name;

  @Option(
      names = "--catalogue",
      required = true,
      paramLabel = "FILE|URL",
      description = "a JSON list of models; an address must begin with https://")
  @Nullable String catalogue;

  FetchModelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Progress progress = console.progress();
    Catalogue read = Catalogue.read(Objects.requireNonNull(catalogue), progress);
    if (name == null) {
      list(read);
      return 0;
    }
    ModelCard card = FetchModel.run(read.named(name), progress);
    console.result("Added " + card.name() + " with its card " + card.card() + ".");
    return 0;
  }

  private void list(Catalogue read) {
    var table = new Table(4);
    table.row("name", "MB", "licence", "source");
    for (Catalogue.Offer offer : read.models()) {
      table.row(
          offer.name(),
          String.valueOf(Math.ceilDiv(offer.bytes(), 1_000_000)),
          offer.licence(),
          offer.source());
    }
    table.lines().forEach(console::result);
  }
}
