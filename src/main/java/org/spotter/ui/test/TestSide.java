package org.spotter.ui.test;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Run;
import org.spotter.evaluation.IouType;
import org.spotter.evaluation.LabelError;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Slice;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Widgets;

/// The left of the Test workspace: which runs on which images, where it is weak, which labels are
/// likely wrong, and the operating point.
final class TestSide extends VBox {
  private static final int SLICES = 6;
  private final OpenProject open;
  private final TestBench bench;
  private final ComboBox<Run> first = new ComboBox<>();
  private final ComboBox<Other> second = new ComboBox<>();
  private final ComboBox<IouType> type = new ComboBox<>();
  private final VBox slices = Widgets.column(0);
  private final VBox errors = Widgets.column(0);
  private boolean filling;
  private final Label images = Widgets.label("", "quiet");

  /// @param scope says which images are tested
  /// @param tune moves the operating point
  TestSide(OpenProject open, TestBench bench, SearchField scope, Consumer<OperatingPoint> tune) {
    this.open = open;
    this.bench = bench;
    getStyleClass().addAll("panel", "left");
    setMinWidth(224);
    runs();
    scope.query().addListener((_, _, query) -> bench.scope().set(query));
    VBox body =
        Widgets.column(
            24,
            section("runs.title", named("test.a", first), named("test.b", second)),
            section("test.on", scope, Widgets.row(8, type, images)),
            section("test.slices", slices),
            section("test.labels", errors),
            new Thresholds(bench, tune));
    body.setPadding(new javafx.geometry.Insets(16));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
    getChildren().add(scroll);
    bench.insights().addListener((_, _, found) -> fill(found));
    bench.tested().addListener((_, _, tested) -> count(tested));
    fill(bench.insights().get());
    count(bench.tested().get());
  }

  /// A run to compare with, or none.
  private record Other(@Nullable Run run) {
    String words() {
      return run == null ? Messages.text("test.b.none") : run.name();
    }
  }

  private void runs() {
    first.setId("test-run-a");
    first.setItems(open.runs().runs());
    first.setConverter(new Names<>(Run::name));
    first.setMaxWidth(Double.MAX_VALUE);
    first.valueProperty().bindBidirectional(bench.first());
    second.setId("test-run-b");
    second.setConverter(new Names<>(Other::words));
    second.setMaxWidth(Double.MAX_VALUE);
    fillOthers();
    open.runs().runs().addListener((javafx.collections.ListChangeListener<Run>) _ -> fillOthers());
    bench.first().addListener((_, _, _) -> fillOthers());
    bench.second().addListener((_, _, _) -> fillOthers());
    second
        .valueProperty()
        .addListener((_, _, other) -> {
          if (other != null && !filling) {
            bench.second().set(other.run());
          }
        });
    type.setId("test-type");
    type.setItems(FXCollections.observableArrayList(IouType.values()));
    type.setConverter(new Names<>(t -> Messages.word("test.type", t)));
    type.valueProperty().bindBidirectional(bench.type());
  }

  private void fillOthers() {
    filling = true;
    Run a = bench.first().get();
    Run b = bench.second().get();
    List<Other> others =
        open.runs().runs().stream()
            .filter(r -> a == null || r.id() != a.id())
            .map(Other::new)
            .toList();
    second.getItems().setAll(new Other(null));
    second.getItems().addAll(others);
    second.setValue(
        others.stream()
            .filter(o -> b != null && o.run() != null && o.run().id() == b.id())
            .findFirst()
            .orElse(second.getItems().getFirst()));
    second.setDisable(others.isEmpty());
    filling = false;
  }

  private static VBox section(String title, Node... content) {
    VBox section = Widgets.column(8, Widgets.heading(Messages.text(title)));
    section.getChildren().addAll(content);
    return section;
  }

  private static Node named(String name, ComboBox<?> box) {
    Label label = Widgets.label(Messages.text(name), "quiet");
    label.setLabelFor(box);
    label.setMinWidth(16);
    javafx.scene.layout.HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
    box.setMinWidth(0);
    return Widgets.row(8, label, box);
  }

  private void count(@Nullable Tested tested) {
    images.setText(
        tested == null ? "" : Messages.text("test.images", tested.first().truth().imageCount()));
  }

  private void fill(Insights found) {
    slices.getChildren().clear();
    found.slices().stream()
        .filter(s -> s.surelyWorseBy() > 0)
        .limit(SLICES)
        .forEach(s ->
            slices.getChildren().add(line(name(s), f1(s), new Pick.Slice(name(s), s.images()))));
    if (slices.getChildren().isEmpty() && bench.tested().get() != null) {
      String why = found.slicesKnown() ? "test.slices.none" : "test.soon";
      slices.getChildren().add(Widgets.paragraph(Messages.text(why), "quiet"));
    }
    errors.getChildren().clear();
    for (LabelError.Kind kind : LabelError.Kind.values()) {
      long count = found.labelErrors().stream().filter(e -> e.kind() == kind).count();
      errors
          .getChildren()
          .add(
              line(
                  Messages.word("label-error", kind),
                  Messages.text("stats.number", count),
                  new Pick.Labels(kind)));
    }
  }

  private static String name(Slice slice) {
    return slice.trait() + ": " + slice.value();
  }

  private static String f1(Slice slice) {
    return Messages.text("chart.score", slice.f1().value());
  }

  private Node line(String name, String figure, Pick pick) {
    Label value = Widgets.label(figure, "figures");
    value.setMinWidth(USE_PREF_SIZE);
    Label words = Widgets.label(name);
    words.setMinWidth(0);
    Button line = new Button();
    line.setGraphic(Widgets.row(8, words, Widgets.spring(), value));
    line.setAccessibleText(name + " " + figure);
    line.getStyleClass().addAll("flat", "line-button");
    line.setMaxWidth(Double.MAX_VALUE);
    line.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
    ((javafx.scene.layout.HBox) line.getGraphic())
        .prefWidthProperty()
        .bind(line.widthProperty().subtract(16));
    line.setOnAction(_ -> bench.pick().set(pick));
    return line;
  }
}
