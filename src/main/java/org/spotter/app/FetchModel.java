package org.spotter.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.spotter.inference.Answers;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Provider;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Downloads a model from a catalogue. Until the file has the catalogue's hash, its card is good
/// and the model can be opened, nothing of it is to be seen among the models; then all of it is, at
/// once.
public final class FetchModel {
  private static final String HIDDEN = ".downloads";

  private FetchModel() {}

  /// Into the user's own models.
  public static ModelCard run(Catalogue.Offer offer, Progress progress) {
    return run(offer, ModelCards.userModels(), progress);
  }

  /// @param models the folder of models
  /// @return the card as it was written
  /// @throws Problem when it cannot be had, is not the right file, or cannot be run; a download
  ///   that was cut short goes on next time
  /// @throws org.spotter.task.Cancelled when asked to stop; likewise
  public static ModelCard run(Catalogue.Offer offer, Path models, Progress progress) {
    Path folder = ModelFolders.of(offer.name(), models);
    if (Files.exists(folder)) {
      throw new Problem("There is a model " + folder + " already; rename or remove it first.");
    }
    try {
      Path hidden = Files.createDirectories(models.resolve(HIDDEN));
      Path part = hidden.resolve(offer.sha256() + ".part");
      Download.into(part, offer, progress);
      progress.report("Checking " + offer.name(), 0, -1);
      requireHash(part, offer);
      return unveil(part, hidden.resolve(offer.sha256()), folder, offer);
    } catch (IOException e) {
      throw new Problem(
          "The model "
              + offer.name()
              + " could not be written to "
              + models
              + ": "
              + Problem.reason(e)
              + ".",
          e);
    }
  }

  private static void requireHash(Path part, Catalogue.Offer offer) throws IOException {
    String hash = ModelCards.sha256(part);
    if (!hash.equals(offer.sha256())) {
      Files.delete(part);
      throw new Problem(
          "What came from "
              + offer.url()
              + " is not the file of the catalogue (SHA-256 "
              + hash.substring(0, 12)
              + "… instead of "
              + offer.sha256().substring(0, 12)
              + "…); it was deleted.");
    }
  }

  /// Makes the model's folder out of sight and moves it into sight.
  private static ModelCard unveil(Path part, Path ready, Path folder, Catalogue.Offer offer)
      throws IOException {
    if (Files.exists(ready)) {
      ModelFolders.remove(ready);
    }
    Files.createDirectories(ready);
    Path file = ready.resolve(folder.getFileName() + ".onnx");
    Files.move(part, file);
    try {
      ModelCard card = ModelCards.write(card(file, offer), ready);
      TryModel.open(card, Provider.CPU).close();
      Files.move(ready, folder, StandardCopyOption.ATOMIC_MOVE);
      return ModelCards.read(folder.resolve("card.yaml"));
    } finally {
      if (Files.exists(ready)) {
        ModelFolders.remove(ready);
      }
    }
  }

  private static ModelCard card(Path file, Catalogue.Offer offer) throws IOException {
    if (offer.card().isEmpty()) {
      return AddModel.recognise(file, Answers.of(offer.answers()))
          .card(file, offer.name(), offer.licence(), offer.source());
    }
    Path card = file.resolveSibling("card.yaml");
    Files.writeString(card, cardText(file, offer));
    return ModelCards.read(card);
  }

  /// The catalogue's card with what only it knows; JSON is YAML, too.
  private static String cardText(Path file, Catalogue.Offer offer) {
    ObjectMapper json = new ObjectMapper();
    try {
      ObjectNode card = (ObjectNode) json.readTree(offer.card());
      card.put("name", offer.name());
      card.put("file", String.valueOf(file.getFileName()));
      card.put("sha256", offer.sha256());
      card.put("licence", offer.licence());
      card.put("source", offer.source());
      if (!offer.about().isEmpty()) {
        card.put("quality", offer.about());
      }
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(card);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the catalogue was read already", e);
    }
  }
}
