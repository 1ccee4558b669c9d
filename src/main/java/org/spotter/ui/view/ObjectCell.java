package org.spotter.ui.view;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Segmentation;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.ui.model.AttributeWords;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.StandingModel;

/// A line of the list of objects: what it is, how it stands, and at the right lock and eye. They
/// show where they are set and under the pointer, so that a long list stays quiet. Made once and
/// filled anew, for lists of thousands.
final class ObjectCell extends ListCell<Annotation> {
  private final CategoriesModel categories;
  private final StandingModel standing;
  private final Rectangle swatch = Widgets.swatch(javafx.scene.paint.Color.GRAY);
  private final Label name = Widgets.label("");
  private final Label kind = Widgets.label("", "quiet");
  private final Label size = Widgets.label("", "quiet");
  private final Label missing = new Label(null, Widgets.icon("fth-alert-circle"));
  private final Button lock =
      Widgets.iconButton("fth-lock", Messages.text("objects.lock"), this::lock);
  private final Button eye =
      Widgets.iconButton("fth-eye", Messages.text("objects.hide"), this::eye);
  private final HBox line = Widgets.row(8, swatch, name, missing, kind, Widgets.spring(), size);

  ObjectCell(CategoriesModel categories, StandingModel standing) {
    this.categories = categories;
    this.standing = standing;
    name.setMinWidth(48);
    kind.setMinWidth(0);
    missing.getStyleClass().add("missing");
    missing.setMinWidth(USE_PREF_SIZE);
    missing.managedProperty().bind(missing.visibleProperty());
    size.setMinWidth(USE_PREF_SIZE);
    lock.getStyleClass().addAll("small", "lock");
    eye.getStyleClass().addAll("small", "eye");
    lock.setFocusTraversable(false);
    eye.setFocusTraversable(false);
    HBox marks = Widgets.row(0, lock, eye);
    line.getChildren().add(marks);
    getStyleClass().add("object-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Annotation a, boolean empty) {
    super.updateItem(a, empty);
    if (empty || a == null) {
      setGraphic(null);
      setTooltip(null);
    } else {
      setGraphic(line);
      fill(a);
    }
  }

  private void fill(Annotation a) {
    boolean hidden = standing.isHidden(a);
    boolean locked = a.standing().locked();
    swatch.setFill(categories.color(a.categoryId()));
    name.setText(categories.name(a.categoryId()));
    kind.setText(kind(a));
    String lacks = lacking(a);
    missing.setVisible(!lacks.isEmpty());
    missing.setAccessibleText(lacks);
    size.setText(AttributeWords.brief(a.attributes()).isEmpty() ? size(a) : "");
    line.setOpacity(hidden ? 0.6 : 1);
    show(
        lock,
        locked,
        locked ? "fth-lock" : "fth-unlock",
        locked ? "objects.unlock" : "objects.lock");
    show(eye, hidden, hidden ? "fth-eye-off" : "fth-eye", hidden ? "objects.show" : "objects.hide");
    setTooltip(
        Widgets.tip(
            Stream.of(name.getText(), kind.getText(), lacks)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · ")),
            ""));
  }

  /// What has to be said of it still, in words; empty when nothing.
  private String lacking(Annotation a) {
    String names =
        categories.find(a.categoryId()).stream()
            .flatMap(r -> r.category().missing(a.attributes()).stream())
            .map(Attribute::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : Messages.text("attributes.missing", names);
  }

  private static void show(Button button, boolean set, String icon, String words) {
    button.setGraphic(Widgets.icon(icon));
    button.getStyleClass().removeAll("set");
    if (set) {
      button.getStyleClass().add("set");
    }
    button.setAccessibleText(Messages.text(words));
    button.getTooltip().setText(Messages.text(words));
  }

  private void lock() {
    Annotation a = getItem();
    if (a != null) {
      standing.lock(a, !a.standing().locked());
    }
  }

  private void eye() {
    Annotation a = getItem();
    if (a != null) {
      standing.hide(a, !standing.isHidden(a));
    }
  }

  private static String kind(Annotation a) {
    String what =
        Stream.of(AttributeWords.brief(a.attributes()), shape(a))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" · "));
    String mark =
        a.iscrowd()
            ? Messages.text("objects.crowd")
            : a.standing().ignored() ? Messages.text("objects.ignored") : "";
    return what.isEmpty() || mark.isEmpty() ? what + mark : what + ", " + mark;
  }

  private static String shape(Annotation a) {
    if (a.isOfWholeImage()) {
      return Messages.text("objects.image");
    }
    Keypoints keypoints = a.keypoints();
    if (keypoints != null) {
      return Messages.text("objects.joints", keypoints.labelled());
    }
    return switch (a.segmentation()) {
      case Segmentation.Polygons(var parts) when !parts.isEmpty() ->
          Messages.text("objects.polygon");
      case Segmentation.RunLength _ -> Messages.text("objects.mask");
      case null, default -> "";
    };
  }

  private static String size(Annotation a) {
    Box box = a.bbox();
    return box == null ? "" : Messages.text("objects.size", box.width(), box.height());
  }
}
