package org.spotter.inference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Models one after another, each looking at the picture or at what the one before found: as a
/// value that can be read, compared and recorded.
///
/// @param name what people call it
/// @param steps in their order, at least one
/// @param text the file that it was read from, or an empty text when nobody wrote one
public record Pipeline(String name, List<Step> steps, String text) {
  public Pipeline {
    steps = List.copyOf(steps);
  }

  /// A class that comes out.
  ///
  /// @param joints the order of its keypoints, empty when it has none
  public record OutClass(String name, List<String> joints) {
    public OutClass {
      joints = List.copyOf(joints);
    }
  }

  /// One model over whole pictures, at the thresholds of its card.
  public static Pipeline of(ModelCard card) {
    return new Pipeline(card.name(), List.of(new Step.Look(card, Step.Options.of(card))), "");
  }

  /// One model over the objects that another step finds.
  ///
  /// @param first a detector's look, or what is given
  /// @param of classes to look at, all when empty
  /// @param from objects of a lower score are not looked at
  public static Pipeline over(ModelCard card, Step first, List<String> of, double from) {
    Step.Crop crop =
        new Step.Crop(
            card, Step.Options.of(card), of, from, List.of(), null, Step.Takes.ALL, false);
    return new Pipeline(card.name(), List.of(first, crop), "");
  }

  /// The models in their order, each once.
  public List<ModelCard> models() {
    Set<ModelCard> models = new LinkedHashSet<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Given _ -> {}
        case Step.Look look -> models.add(look.model());
        case Step.Crop crop -> models.add(crop.model());
      }
    }
    return List.copyOf(models);
  }

  /// Whether it begins with objects that are known already.
  public boolean needsGiven() {
    return steps.stream().anyMatch(Step.Given.class::isInstance);
  }

  /// All classes that can come out, in the order of the predictions' class numbers.
  public List<OutClass> classes() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Given given -> given.classes().forEach(c -> all.putIfAbsent(c, List.of()));
        case Step.Look look -> add(all, look.model(), look.options());
        case Step.Crop crop -> add(all, crop);
      }
    }
    return all.entrySet().stream().map(e -> new OutClass(e.getKey(), e.getValue())).toList();
  }

  private static void add(Map<String, List<String>> all, ModelCard model, Step.Options options) {
    for (String c : model.categories()) {
      String name = options.nameOf(c);
      if (name != null && !c.equals(Reading.BACKGROUND)) {
        all.merge(name, model.joints(), (old, now) -> now.isEmpty() ? old : now);
      }
    }
  }

  private static void add(Map<String, List<String>> all, Step.Crop crop) {
    switch (crop.model().task()) {
      case DETECTION, CLASSIFICATION -> add(all, crop.model(), crop.options());
      case POSE ->
          all.replaceAll((name, joints) ->
              crop.of().isEmpty() || crop.of().contains(name) ? crop.model().joints() : joints);
      case SEGMENTATION, EMBEDDING -> {}
    }
  }

  /// The model's hash, or of several models one hash over theirs and the steps.
  public String sha256() {
    if (steps.size() == 1 && text.isEmpty()) {
      return models().stream().map(ModelCard::sha256).collect(Collectors.joining());
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(settings().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What is recorded with a run: the file, or the steps, and the models with their hashes.
  public String settings() {
    List<String> lines = new ArrayList<>();
    models().forEach(m -> lines.add("# model " + m.name() + " sha256 " + m.sha256()));
    if (text.isEmpty()) {
      steps.forEach(s -> lines.add("# " + words(s)));
    } else {
      lines.add(text);
    }
    return String.join("\n", lines);
  }

  private static String words(Step step) {
    return switch (step) {
      case Step.Given given -> "begin with what is known of " + given.classes();
      case Step.Look look -> "look with " + look.model().name() + " " + look.model().input();
      case Step.Crop crop ->
          "look with "
              + crop.model().name()
              + " "
              + crop.model().input()
              + " around "
              + crop.of()
              + " from "
              + crop.from()
              + at(crop.options());
    };
  }

  private static String at(Step.Options options) {
    return options.thresholds().isEmpty()
        ? ""
        : " at " + new java.util.TreeMap<>(options.thresholds());
  }
}
