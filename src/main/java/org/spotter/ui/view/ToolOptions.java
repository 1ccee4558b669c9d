package org.spotter.ui.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import org.spotter.editing.Options;
import org.spotter.ui.model.Messages;

/// The controls for the options of each tool.
final class ToolOptions {
  private final ObjectProperty<Options> options;
  private final Map<String, List<Node>> made = new HashMap<>();

  ToolOptions(ObjectProperty<Options> options) {
    this.options = options;
  }

  /// The controls of a tool, none when it has no options.
  List<Node> of(String tool) {
    return made.computeIfAbsent(tool, this::make);
  }

  private List<Node> make(String tool) {
    return switch (tool) {
      case "box" -> List.of(boxing());
      case "polygon", "scissors" -> List.of(snap());
      case "brush", "fill" -> List.of(paint(), size(), nib(), within());
      case "wand" -> List.of(tolerance(), contiguous(), outlines());
      case "extract" -> List.of(size(), outlines());
      case "skeleton" -> List.of(placing());
      default -> List.of();
    };
  }

  private Node boxing() {
    return new Segments<>(value(Options::boxing), b -> set(options.get().withBoxing(b)))
        .add(
            "option-corners",
            Options.Boxing.CORNERS,
            "own-corners",
            Messages.text("option.corners"),
            "")
        .add(
            "option-extremes",
            Options.Boxing.EXTREMES,
            "own-extremes",
            Messages.text("option.extremes"),
            "");
  }

  private Node placing() {
    return new Segments<>(value(Options::placing), p -> set(options.get().withPlacing(p)))
        .add(
            "option-by-box", Options.Placing.BOX, "own-corners", Messages.text("option.by-box"), "")
        .add(
            "option-guided",
            Options.Placing.GUIDED,
            "own-guided",
            Messages.text("option.guided"),
            "");
  }

  private Node paint() {
    return new Segments<>(value(Options::erasing), e -> set(options.get().withErasing(e)))
        .add("option-paint", false, "own-brush", Messages.text("option.paint"), "")
        .add("option-erase", true, "own-eraser", Messages.text("option.erase"), "E");
  }

  private Node nib() {
    return new Segments<>(value(Options::square), s -> set(options.get().withSquare(s)))
        .add("option-round", false, "own-round", Messages.text("option.round"), "")
        .add("option-square", true, "fth-square", Messages.text("option.square"), "");
  }

  private Node within() {
    return new Segments<>(value(Options::within), w -> set(options.get().withWithin(w)))
        .add(
            "option-anywhere",
            Options.Within.ANYWHERE,
            "own-anywhere",
            Messages.text("option.anywhere"),
            "")
        .add(
            "option-outside",
            Options.Within.OUTSIDE_OTHERS,
            "own-outside",
            Messages.text("option.outside"),
            "")
        .add(
            "option-inside",
            Options.Within.INSIDE_OTHERS,
            "own-inside",
            Messages.text("option.inside"),
            "");
  }

  private Node size() {
    return new Dial(
            "option-size",
            new Dial.Range(Options.LEAST_BRUSH, Options.MOST_BRUSH, true),
            value(Options::brush),
            v -> set(options.get().withBrush(Math.rint(v))),
            v -> Messages.text("option.number", v))
        .named(Messages.text("option.size"), Messages.text("option.size.tip"));
  }

  private Node tolerance() {
    return new Dial(
            "option-tolerance",
            new Dial.Range(0, 255, false),
            value(Options::tolerance),
            v -> set(options.get().withTolerance(Math.rint(v))),
            v -> Messages.text("option.number", v))
        .named(Messages.text("option.tolerance"), Messages.text("option.tolerance.tip"));
  }

  private Node snap() {
    return check("option-snap", Messages.text("option.snap"), Options::snap, Options::withSnap);
  }

  private Node contiguous() {
    return check(
        "option-contiguous",
        Messages.text("option.contiguous"),
        Options::contiguous,
        Options::withContiguous);
  }

  private Node outlines() {
    return check(
        "option-outlines",
        Messages.text("option.outlines"),
        Options::outlines,
        Options::withOutlines);
  }

  private Node check(
      String id,
      String words,
      Function<Options, Boolean> read,
      BiFunction<Options, Boolean, Options> write) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    box.setMinWidth(24);
    box.setFocusTraversable(false);
    box.setTooltip(Widgets.tip(words, ""));
    ObservableValue<Boolean> value = value(read);
    box.setSelected(value.getValue());
    value.addListener((_, _, now) -> box.setSelected(now));
    box.setOnAction(_ -> set(write.apply(options.get(), box.isSelected())));
    return box;
  }

  private <V> ObservableValue<V> value(Function<Options, V> part) {
    return options.map(part);
  }

  private void set(Options next) {
    options.set(next);
  }
}
