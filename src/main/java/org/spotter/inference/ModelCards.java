package org.spotter.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spotter.task.Problem;

/// Finds model cards: in folders that hold a folder a model, or beside a file.
public final class ModelCards {
  private static final String CARD = "card.yaml";

  private ModelCards() {}

  /// What was found.
  ///
  /// @param cards by name; of two with the same name the first folder's
  /// @param problems a sentence for each card that is wrong
  public record Found(List<ModelCard> cards, List<String> problems) {
    public Found {
      cards = List.copyOf(cards);
      problems = List.copyOf(problems);
    }
  }

  /// Where Spotter looks: `models` beside the program (system property `spotter.home`, else the
  /// working directory), then `models` in the user's data folder.
  public static List<Path> searchPath() {
    Path home = Path.of(System.getProperty("spotter.home", "")).toAbsolutePath();
    return List.of(home.resolve("models"), userModels());
  }

  /// The folder with the user's own models; it need not be there. The system property
  /// `spotter.models` names another one.
  public static Path userModels() {
    String said = System.getProperty("spotter.models", "");
    return said.isBlank()
        ? userFolder().resolve("models")
        : Path.of(said).toAbsolutePath().normalize();
  }

  /// Writes a card into a folder that holds the model's file already.
  ///
  /// @return the card as it is read back
  public static ModelCard write(ModelCard card, Path folder) throws IOException {
    Path file = folder.resolve(CARD);
    Files.writeString(file, CardWriter.text(card));
    return read(file);
  }

  /// Changes the scores at which people work in a card's file and leaves all else as it is written.
  ///
  /// @throws Problem when they do not fit the card or the file cannot be written; the file is as it
  ///   was then
  public static ModelCard rewrite(ModelCard card, Map<String, Double> thresholds) {
    return CardEdit.replace(
        card,
        "thresholds",
        thresholds.isEmpty() ? "" : CardWriter.thresholds(thresholds),
        card.withThresholds(thresholds));
  }

  /// Changes the name in a card's file and leaves all else as it is written.
  ///
  /// @throws Problem when the file cannot be written; it is as it was then
  public static ModelCard rename(ModelCard card, String name) {
    return CardEdit.replace(card, "name", CardWriter.name(name), card.withName(name));
  }

  /// The names of the files that a model consists of: its own, and those that hold its weights.
  public static List<String> files(Path model) {
    List<String> names = new ArrayList<>();
    names.add(String.valueOf(model.getFileName()));
    names.addAll(OnnxFile.read(model).externalData());
    return names;
  }

  private static Path userFolder() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String home = System.getProperty("user.home", ".");
    if (os.startsWith("windows")) {
      String roaming = System.getenv().getOrDefault("APPDATA", "");
      return roaming.isBlank()
          ? Path.of(home, "AppData", "Roaming", "spotter")
          : Path.of(roaming, "spotter");
    }
    if (os.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "spotter");
    }
    String xdg = System.getenv().getOrDefault("XDG_DATA_HOME", "");
    return xdg.startsWith("/")
        ? Path.of(xdg, "spotter")
        : Path.of(home, ".local", "share", "spotter");
  }

  /// All cards `FOLDER/NAME/card.yaml`; folders that are not there are passed over.
  public static Found find(List<Path> folders) {
    List<ModelCard> cards = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : folders.stream().flatMap(f -> cardsIn(f).stream()).toList()) {
      try {
        add(read(file), cards);
      } catch (Problem problem) {
        problems.add(problem.sentence());
      }
    }
    return new Found(cards, problems);
  }

  private static void add(ModelCard card, List<ModelCard> cards) {
    for (ModelCard other : cards) {
      if (other.name().equals(card.name())) {
        throw new Problem(
            "The model card "
                + card.card()
                + " has the same name as "
                + other.card()
                + ", which is used; give one of them another name.");
      }
    }
    cards.add(card);
  }

  private static List<Path> cardsIn(Path folder) {
    try (Stream<Path> models = Files.list(folder)) {
      return models.map(m -> m.resolve(CARD)).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /// @throws Problem when the card is not there or wrong
  public static ModelCard read(Path card) {
    return new CardReader().read(card.toAbsolutePath().normalize());
  }

  /// The card for what a person wrote: a model's name, or the path of an `.onnx` file.
  ///
  /// @throws Problem when there is none
  public static ModelCard of(String nameOrFile, List<Path> folders) {
    if (nameOrFile.endsWith(".onnx") || nameOrFile.contains("/") || nameOrFile.contains("\\")) {
      return besides(path(nameOrFile));
    }
    Found found = find(folders);
    return found.cards().stream()
        .filter(c -> c.name().equals(nameOrFile))
        .findFirst()
        .orElseThrow(() -> unknown(nameOrFile, found));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Problem("'" + text + "' is not the name of a file.", e);
    }
  }

  private static Problem unknown(String name, Found found) {
    String known =
        found.cards().stream().map(ModelCard::name).sorted().collect(Collectors.joining(", "));
    String wrong = found.problems().isEmpty() ? "" : " " + found.problems().getFirst();
    return new Problem(
        "There is no model '"
            + name
            + "'; known are: "
            + (known.isEmpty() ? "none" : known)
            + "."
            + wrong);
  }

  /// The card of a model file: `NAME.yaml` beside it, else its folder's `card.yaml`.
  private static ModelCard besides(Path model) {
    Path file = model.toAbsolutePath().normalize();
    if (!Files.isRegularFile(file)) {
      throw new Problem("There is no model file " + model + ".");
    }
    Path own = file.resolveSibling(CardReader.baseName(file) + ".yaml");
    Path shared = file.resolveSibling(CARD);
    for (Path candidate : List.of(own, shared)) {
      if (Files.isRegularFile(candidate)) {
        return requireFor(file, read(candidate));
      }
    }
    return recognised(file);
  }

  /// A model without a card, as far as it says itself what it is.
  private static ModelCard recognised(Path file) {
    Recognised what =
        Recognition.of(file, Answers.NONE)
            .orElseThrow(() ->
                new Problem(
                    "The model file "
                        + file
                        + " has no card, neither "
                        + CardReader.baseName(file)
                        + ".yaml nor "
                        + CARD
                        + " beside it, and no adapter knows what it gives; write a card (see"
                        + " docs/models.md)."));
    return what.card(file, CardReader.baseName(file), "not told", "not told");
  }

  private static ModelCard requireFor(Path file, ModelCard card) {
    if (!card.file().equals(file)) {
      throw new Problem(
          "The model card " + card.card() + " is for " + card.file() + ", not for " + file + ".");
    }
    return card;
  }

  /// A file's hash in lower-case hexadecimal, as a card has it.
  public static String sha256(Path file) {
    return ModelFile.sha256(file);
  }

  /// @throws Problem when the file is not the one that the card describes, or wants data from
  ///   outside its folder
  public static void verify(ModelCard card) {
    ModelFile.checkHash(card);
    ModelFile.checkExternalData(card.file(), OnnxFile.read(card.file()));
  }
}
