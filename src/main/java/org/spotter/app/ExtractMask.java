package org.spotter.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spotter.geometry.Mask;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Prompt;
import org.spotter.inference.PromptSegmenter;
import org.spotter.inference.Provider;
import org.spotter.pixels.Picture;

/// Masks from clicks and boxes, by a promptable model where there is one. What the model made of a
/// picture is kept for the pictures looked at last, so that only the first prompt on each waits.
///
/// Safe to call from several threads; one prompt is answered at a time. Call [#prepare] in the
/// background when a picture is opened.
public final class ExtractMask implements AutoCloseable {
  private static final int KEPT = 3;

  private final PromptSegmenter model;
  private final Map<Long, PromptSegmenter.Embedded> seen =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PromptSegmenter.Embedded> eldest) {
          return size() > KEPT;
        }
      };

  private ExtractMask(PromptSegmenter model) {
    this.model = model;
  }

  /// The first promptable model among those found; empty when there is none, and the caller takes
  /// what needs no model.
  public static Optional<ModelCard> model() {
    return ModelCards.find(ModelCards.searchPath()).cards().stream()
        .filter(c -> c.decoder() != null)
        .findFirst();
  }

  /// @throws org.spotter.task.Problem when it cannot be opened
  public static ExtractMask open(ModelCard card, Provider provider) {
    return new ExtractMask(
        PromptSegmenter.open(card, provider, Runtime.getRuntime().availableProcessors()));
  }

  /// What is asked for.
  ///
  /// @param imageId tells pictures apart
  public record Request(long imageId, Picture picture, Prompt prompt) {}

  /// Lets the model look at a picture before anybody clicks.
  public synchronized void prepare(long imageId, Picture picture) {
    seen.computeIfAbsent(imageId, _ -> model.embed(picture));
  }

  /// The mask over the whole picture, which may be empty.
  public synchronized Mask mask(Request request) {
    prepare(request.imageId(), request.picture());
    return model.mask(
        java.util.Objects.requireNonNull(seen.get(request.imageId())), request.prompt());
  }

  @Override
  public synchronized void close() {
    model.close();
  }
}
