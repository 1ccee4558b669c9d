package org.spotter.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spotter.task.Problem;

/// All adapters; a new one is a line here.
public final class Adapters {
  /// In the order in which they are tried when a card names none.
  public static final List<Adapter> ALL =
      List.of(
          new NanoDetAdapter(),
          new YoloxAdapter(),
          new DecodedRowsAdapter(),
          new YoloV5Adapter(),
          new YoloV8Adapter(),
          new YoloV10Adapter(),
          new YoloSegAdapter(),
          new YoloPoseAdapter(),
          new DetrAdapter(),
          new RtDetrRowsAdapter(),
          new ListedBoxesAdapter(),
          new MaskRcnnAdapter(),
          new SimccAdapter(),
          new HeatMapsAdapter(),
          new MoveNetMultiPoseAdapter(),
          new MoveNetSinglePoseAdapter(),
          new BlazePoseAdapter(),
          new PersonMaskAdapter(),
          new PixelClassesAdapter(),
          new ClassesAdapter(),
          new FeaturesAdapter());

  private Adapters() {}

  /// What the adapter of this name is for.
  ///
  /// @throws java.util.NoSuchElementException when there is none
  public static Task task(String name) {
    return ALL.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow().task();
  }

  /// The adapter that a card asks for or, when it names none, the first that accepts the model.
  ///
  /// @throws Problem when there is no such adapter, or none accepts the model
  public static Adapter of(ModelCard card, Signature signature) {
    String wanted = card.output().adapter();
    if (wanted == null) {
      return ALL.stream()
          .filter(a -> refusal(a, signature, card).isEmpty())
          .findFirst()
          .orElseThrow(() -> none(card, signature));
    }
    Adapter adapter = named(wanted, card);
    refusal(adapter, signature, card)
        .ifPresent(needs -> {
          throw new Problem(
              "The model "
                  + card.name()
                  + " does not fit the adapter '"
                  + wanted
                  + "' of its card, which "
                  + needs
                  + "; it gives "
                  + signature.outputText()
                  + ".");
        });
    return adapter;
  }

  /// Why an adapter cannot read a model: it is for another task, or the signature is not its own.
  static Optional<String> refusal(Adapter adapter, Signature signature, ModelCard card) {
    return adapter.task() == card.task()
        ? adapter.refusal(signature, card)
        : Optional.of("reads models that give " + adapter.task().gives());
  }

  private static Adapter named(String name, ModelCard card) {
    return ALL.stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "The model card "
                    + card.card()
                    + " names the adapter '"
                    + name
                    + "', which is not one of "
                    + names()
                    + "."));
  }

  private static Problem none(ModelCard card, Signature signature) {
    return new Problem(
        "No adapter ("
            + names()
            + ") can read the model "
            + card.name()
            + " with "
            + card.categories().size()
            + " classes, which gives "
            + signature.outputText()
            + "; see docs/models.md for the shapes they need.");
  }

  private static String names() {
    return ALL.stream().map(Adapter::name).collect(Collectors.joining(", "));
  }
}
