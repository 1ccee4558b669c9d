package org.spotter.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.app.ImageErrors;
import org.spotter.app.MaskDifference;
import org.spotter.dataset.Image;
import org.spotter.dataset.Run;
import org.spotter.evaluation.OperatingPoint;
import org.spotter.evaluation.Reason;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Segments;
import org.spotter.ui.view.Widgets;

/// One image as a run sees it beside what is really there: both over each other or with a divider,
/// links between what found each other, and a reason for each object and prediction.
final class ErrorImagePage extends VBox {
  private final OpenProject open;
  private final Work work;
  private final ErrorPane pane = new ErrorPane();
  private final ListView<Row> list = new ListView<>();
  private final Label title = Widgets.label("", "quiet");
  private final Label refusal = Widgets.paragraph("", "refusal");
  private final VBox details = Widgets.column(8);
  private final SimpleObjectProperty<Boolean> swiping = new SimpleObjectProperty<>(false);

  /// An object or a prediction, with its reason.
  private record Row(
      String name,
      String why,
      Color color,
      boolean wrong,
      @Nullable Box box,
      ImageErrors.@Nullable Truth truth,
      ImageErrors.@Nullable Said said) {}

  private record Told(@Nullable Picture picture, @Nullable ImageErrors errors, String why) {}

  ErrorImagePage(OpenProject open, Runnable close) {
    this.open = open;
    work = new Work(open.jobs());
    getStyleClass().addAll("card", "sheet-page", "explain");
    setId("errors-of-image");
    setSpacing(16);
    setPrefSize(1240, 1000);
    list.setId("reasons");
    list.setCellFactory(_ -> new RowCell());
    list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> choose(row));
    list.setPlaceholder(Widgets.paragraph(Messages.text("errors.none"), "quiet"));
    pane.swipe().bind(swiping);
    VBox right = Widgets.column(8, Widgets.heading(Messages.text("errors.reasons")), list, details);
    right.setPrefWidth(376);
    right.setMinWidth(376);
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(pane, Priority.ALWAYS);
    HBox both = new HBox(24, pane, right);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(head(close), refusal, both, legend());
    refuse("");
  }

  Node focus() {
    return list;
  }

  private Node head(Runnable close) {
    Label name = Widgets.label(Messages.text("errors.title"), "card-title");
    name.setMinWidth(USE_PREF_SIZE);
    Segments<Boolean> ways =
        new Segments<>(swiping, swiping::set)
            .add("errors-over", false, "fth-layers", Messages.text("errors.over"), "")
            .add("errors-swipe", true, "fth-columns", Messages.text("errors.swipe"), "");
    ways.getChildren().forEach(b -> b.setFocusTraversable(true));
    Button away = Widgets.iconButton("fth-x", Messages.text("card.close"), close);
    return Widgets.row(16, name, ways, title, new WorkBar(work), Widgets.spring(), away);
  }

  private static Node legend() {
    Rectangle links = Widgets.swatch(Color.WHITE);
    links.setStroke(Color.web("#57606a"));
    return Widgets.row(
        8,
        Widgets.swatch(ErrorShapes.TRUTH),
        Widgets.label(Messages.text("errors.truth"), "quiet"),
        Widgets.swatch(ErrorShapes.SAID),
        Widgets.label(Messages.text("errors.said"), "quiet"),
        links,
        Widgets.label(Messages.text("errors.links"), "quiet"));
  }

  /// Shows an image as a run sees it.
  void show(Image image, Run run, double score) {
    pane.show(null, null);
    list.getItems().clear();
    title.setText(Messages.text("errors.about", image.fileName(), run.name(), score));
    refuse("");
    work.begin(
        Messages.text("errors.job", image.fileName()),
        progress -> {
          try {
            Picture picture = Pictures.decodeFitting(open.project().locate(image), Subject.LONGEST);
            OperatingPoint point = OperatingPoint.at(0.5, score);
            return new Told(
                picture, ImageErrors.of(open.project(), image, run, point, progress), "");
          } catch (Problem problem) {
            return new Told(null, null, problem.sentence());
          }
        },
        this::put);
  }

  private void put(Told told) {
    refuse(told.why);
    pane.show(told.picture, told.errors);
    ImageErrors errors = told.errors;
    if (errors != null) {
      list.getItems().setAll(rows(errors));
      shown = errors;
      list.getSelectionModel().selectFirst();
      tell(errors);
    }
  }

  private @Nullable ImageErrors shown;

  /// What is wrong comes first.
  private static List<Row> rows(ImageErrors errors) {
    WhyText why = new WhyText(errors);
    List<Row> rows = new ArrayList<>();
    for (ImageErrors.Truth t : errors.objects()) {
      String name = errors.tested().categoryName(t.annotation().categoryId());
      boolean wrong =
          !(t.reason() instanceof Reason.Matched || t.reason() instanceof Reason.NotJudged);
      rows.add(new Row(name, why.of(t), ErrorShapes.TRUTH, wrong, t.annotation().bbox(), t, null));
    }
    for (ImageErrors.Said s : errors.predictions()) {
      String name =
          Messages.text(
              "errors.row", errors.tested().categoryName(s.categoryId()), s.prediction().score());
      boolean wrong =
          !(s.reason() instanceof Reason.Matched || s.reason() instanceof Reason.NotJudged);
      if (wrong) {
        rows.add(new Row(name, why.of(s), ErrorShapes.SAID, true, s.prediction().bbox(), null, s));
      }
    }
    rows.sort((a, b) -> Boolean.compare(b.wrong, a.wrong));
    return rows;
  }

  private void choose(@Nullable Row row) {
    ImageErrors errors = shown;
    if (row == null || errors == null) {
      return;
    }
    ImageErrors.Truth truth = row.truth;
    MaskDifference difference = null;
    details.getChildren().clear();
    if (truth != null && truth.reason() instanceof Reason.Matched(int p, int o, _)) {
      ImageErrors.Said said = errors.said(p);
      difference = said == null ? null : errors.difference(truth, said);
      joints(errors, o);
    }
    if (difference != null) {
      pixels(difference);
    }
    pane.choose(row.box, difference);
  }

  private void pixels(MaskDifference d) {
    details.getChildren().add(Widgets.heading(Messages.text("errors.pixels", d.iou())));
    pixels("errors.pixels.both", ErrorShapes.BOTH, d.both().area());
    pixels("errors.pixels.truth", ErrorShapes.ONLY_TRUTH, d.onlyTruth().area());
    pixels("errors.pixels.said", ErrorShapes.ONLY_SAID, d.onlySaid().area());
  }

  private void pixels(String words, Color color, long area) {
    details
        .getChildren()
        .add(
            Widgets.row(
                8,
                Widgets.swatch(color),
                Widgets.label(Messages.text(words)),
                Widgets.spring(),
                Widgets.label(Messages.text("errors.pixels.count", area), "figures")));
  }

  /// The joints of a person that are not well placed, worst first.
  private void joints(ImageErrors errors, int object) {
    var bad =
        errors.joints().stream()
            .filter(j -> j.object() == object)
            .sorted((a, b) -> Double.compare(b.pixels(), a.pixels()))
            .toList();
    if (bad.isEmpty()) {
      return;
    }
    details.getChildren().add(Widgets.heading(Messages.text("errors.joints")));
    var skeleton = Objects.requireNonNull(errors.truth(object)).annotation().categoryId();
    for (var j : bad) {
      var s = errors.tested().skeletons().get(skeleton);
      String name = s == null ? "" + (j.joint() + 1) : s.joints().get(j.joint());
      details
          .getChildren()
          .add(
              Widgets.row(
                  8,
                  Widgets.label(name),
                  Widgets.spring(),
                  Widgets.label(Messages.text("errors.joint", j.pixels()), "figures"),
                  Widgets.label(Messages.word("errors.kind", j.kind()), "badge")));
    }
  }

  /// What is said of the image as a whole, beside what it is.
  private void tell(ImageErrors errors) {
    if (!errors.classes().isEmpty()) {
      String words =
          errors.classes().stream()
              .limit(5)
              .map(c ->
                  Messages.text(
                      c.isTruth() ? "errors.class.true" : "errors.class", c.name(), c.score()))
              .collect(Collectors.joining("\n"));
      details.getChildren().add(Widgets.paragraph(words));
    }
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(!why.isEmpty());
    refusal.setManaged(!why.isEmpty());
  }

  /// A name with its reason below it.
  private static final class RowCell extends ListCell<Row> {
    RowCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      VBox words =
          Widgets.column(2, Widgets.label(row.name, "strong"), Widgets.paragraph(row.why, "quiet"));
      HBox.setHgrow(words, Priority.ALWAYS);
      words.setPadding(new javafx.geometry.Insets(6, 0, 6, 0));
      setGraphic(Widgets.row(10, Widgets.swatch(row.color), words));
      setAccessibleText(row.name + ". " + row.why);
    }
  }
}
