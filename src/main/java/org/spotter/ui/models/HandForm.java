package org.spotter.ui.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.spotter.inference.Adapter;
import org.spotter.inference.Adapters;
import org.spotter.inference.InputSpec;
import org.spotter.inference.OutputSpec.Tables;
import org.spotter.inference.Recognised;
import org.spotter.inference.Slot;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.models.AddModelModel.Finding;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// The editor for a model that no adapter knows: which adapter is to read it and, for lists of
/// boxes, which output holds what, in which layout and scale.
final class HandForm extends VBox {
  private static final String LISTED = "listed-boxes";
  private static final String NONE = "";
  private final Finding begun;
  private final Consumer<Recognised> take;
  private final ComboBox<String> adapter = new ComboBox<>();
  private final ComboBox<String> boxes = new ComboBox<>();
  private final ComboBox<Tables.Layout> layout = new ComboBox<>();
  private final ComboBox<Tables.Scale> scale = new ComboBox<>();
  private final ComboBox<String> scores = new ComboBox<>();
  private final ComboBox<String> classes = new ComboBox<>();
  private final ComboBox<Integer> first = new ComboBox<>();
  private final TextField size = new TextField();
  private final ComboBox<String> pixels = new ComboBox<>();
  private final ComboBox<InputSpec.Channels> channels = new ComboBox<>();
  private final ComboBox<InputSpec.Resize> resize = new ComboBox<>();
  private final TextArea names = new TextArea();
  private final TextArea joints = new TextArea();
  private final Label refusal = Widgets.paragraph("", "refusal");
  private final VBox tables = new VBox(16);
  private final PauseTransition pause = new PauseTransition(Duration.millis(350));

  /// @param take hears of what a person says, as it changes
  HandForm(Finding begun, Consumer<Recognised> take) {
    super(16);
    this.begun = begun;
    this.take = take;
    choices();
    values();
    tables
        .getChildren()
        .setAll(
            new Form()
                .ask(Messages.text("models.hand.boxes"), boxes)
                .ask(Messages.text("models.hand.layout"), Widgets.column(8, layout, scale))
                .ask(Messages.text("models.hand.scores"), scores)
                .ask(Messages.text("models.hand.classes"), Widgets.column(8, classes, first)));
    tables.managedProperty().bind(tables.visibleProperty());
    refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            Widgets.paragraph(outputs(), "quiet"),
            new Form().ask(Messages.text("models.question.adapter"), adapter),
            tables,
            new Form()
                .ask(Messages.text("models.question.size"), size)
                .ask(Messages.text("models.question.pixels"), pixels)
                .ask(Messages.text("models.hand.input"), Widgets.column(8, channels, resize))
                .ask(Messages.text("models.question.categories"), names)
                .ask(Messages.text("models.hand.joints"), joints),
            refusal);
    listen();
    pause.setOnFinished(_ -> tell());
    tell();
  }

  private String outputs() {
    return Messages.text(
        "models.hand.outputs",
        String.join(", ", begun.signature().outputs().stream().map(Slot::toString).toList()));
  }

  private void choices() {
    List<String> outputs = begun.signature().outputs().stream().map(Slot::name).toList();
    adapter.getItems().setAll(Adapters.ALL.stream().map(Adapter::name).toList());
    boxes.getItems().setAll(outputs);
    scores.getItems().setAll(outputs);
    classes.getItems().setAll(outputs);
    classes.getItems().addFirst(NONE);
    classes.setConverter(
        new Names<>(n -> n.isEmpty() ? Messages.text("models.hand.classes.none") : n));
    layout.getItems().setAll(Tables.Layout.values());
    layout.setConverter(new Names<>(l -> Messages.word("models.hand.layout", l)));
    scale.getItems().setAll(Tables.Scale.values());
    scale.setConverter(new Names<>(s -> Messages.word("models.hand.scale", s)));
    first.getItems().setAll(0, 1);
    first.setConverter(new Names<>(n -> Messages.text("models.hand.first", n)));
    pixels.getItems().setAll("raw", "unit", "symmetric", "imagenet");
    pixels.setEditable(true);
    channels.getItems().setAll(InputSpec.Channels.values());
    resize.getItems().setAll(InputSpec.Resize.values());
    resize.setConverter(new Names<>(r -> Messages.word("models.resize", r)));
    for (Node node : all()) {
      if (node instanceof ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
      }
    }
  }

  private void values() {
    Recognised what = begun.what();
    adapter.setValue(what.adapter());
    Tables known = what.output().tables();
    String firstOutput = boxes.getItems().isEmpty() ? NONE : boxes.getItems().getFirst();
    boxes.setValue(known == null ? firstOutput : known.boxes());
    scores.setValue(known == null ? firstOutput : known.scores());
    classes.setValue(known == null || known.classes() == null ? NONE : known.classes());
    layout.setValue(known == null ? Tables.Layout.XYXY : known.layout());
    scale.setValue(known == null ? Tables.Scale.PIXELS : known.scale());
    first.setValue(known == null ? 0 : known.firstClass());
    size.setText(what.input().width() + "x" + what.input().height());
    pixels.setValue(what.input().type() == InputSpec.Type.UINT8 ? "raw" : "unit");
    channels.setValue(what.input().channels());
    resize.setValue(what.input().resize());
    names.setPrefRowCount(4);
    joints.setPrefRowCount(3);
    String[] ids = {
      "adapter",
      "boxes",
      "layout",
      "scale",
      "scores",
      "classes",
      "first",
      "size",
      "pixels",
      "channels",
      "resize",
      "names",
      "joints"
    };
    for (int i = 0; i < ids.length; i++) {
      all().get(i).setId("hand-" + ids[i]);
    }
  }

  private List<Node> all() {
    return List.of(
        adapter, boxes, layout, scale, scores, classes, first, size, pixels, channels, resize,
        names, joints);
  }

  private void listen() {
    for (Node node : all()) {
      switch (node) {
        case ComboBox<?> box -> box.valueProperty().addListener((_, _, _) -> tell());
        case javafx.scene.control.TextInputControl text ->
            text.textProperty().addListener((_, _, _) -> pause.playFromStart());
        default -> throw new IllegalStateException("a field is a box or a text");
      }
    }
  }

  private void tell() {
    boolean listed = adapter.getValue().equals(LISTED) || adapter.getValue().equals("mask-rcnn");
    tables.setVisible(listed);
    try {
      take.accept(said(listed));
      refusal.setText("");
    } catch (Problem problem) {
      refusal.setText(problem.sentence());
    }
  }

  private Recognised said(boolean listed) {
    int[] sides = sides();
    InputSpec input =
        begun
            .what()
            .input()
            .withSize(sides[0], sides[1])
            .withChannels(channels.getValue())
            .withPixels(pixels.getValue())
            .withResize(resize.getValue());
    return begun
        .what()
        .withAdapter(adapter.getValue())
        .withInput(input)
        .withTables(listed ? tables() : null)
        .withCategories(lines(names))
        .withJoints(lines(joints));
  }

  private Tables tables() {
    String numbers = classes.getValue();
    return new Tables(
        boxes.getValue(),
        layout.getValue(),
        scale.getValue(),
        scores.getValue(),
        numbers.isEmpty() ? null : numbers,
        first.getValue());
  }

  private int[] sides() {
    String text = size.getText().strip();
    if (!text.matches("[1-9]\\d{0,3}(x[1-9]\\d{0,3})?")) {
      throw new Problem(Messages.text("models.hand.size.wrong", text));
    }
    int[] sides = Arrays.stream(text.split("x", -1)).mapToInt(Integer::parseInt).toArray();
    return new int[] {sides[0], sides[sides.length - 1]};
  }

  private static List<String> lines(TextArea area) {
    List<String> lines = new ArrayList<>();
    for (String line : area.getText().split("[\\n,]", -1)) {
      if (!line.isBlank() && !lines.contains(line.strip())) {
        lines.add(line.strip());
      }
    }
    return lines;
  }
}
