package org.spotter.ui.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.CategoryRow;
import org.spotter.ui.model.ImageClassesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// What the whole image is said to be, as chips over the picture; or, while images are being
/// classified, the categories with their keys, to be clicked as well, below it.
final class ImageClassesBar extends FlowPane {
  private static final int MOST = 9;
  private final boolean choosing;
  private final ImageClassesModel classes;
  private final CategoriesModel categories;

  /// @param choosing whether it is the one to classify with
  ImageClassesBar(OpenProject open, boolean choosing) {
    super(8, 8);
    this.choosing = choosing;
    classes = open.imageClasses();
    categories = open.categories();
    setId(choosing ? "classify" : "image-classes");
    getStyleClass().add("image-classes");
    setPrefWrapLength(560);
    if (!choosing) {
      setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
      getStyleClass().add("floating");
    }
    InvalidationListener fill = _ -> fill();
    open.label().document().addListener(fill);
    categories.rows().addListener(fill);
    classes.classifying().addListener(fill);
    fill();
  }

  private void fill() {
    List<Annotation> present = classes.present();
    boolean on = classes.classifying().get();
    getChildren().clear();
    if (on && choosing) {
      Set<Long> ids =
          present.stream().map(Annotation::categoryId).collect(Collectors.toUnmodifiableSet());
      getChildren().add(Widgets.label(Messages.text("classify.title"), "strong"));
      categories.rows().stream()
          .limit(MOST)
          .forEach(r -> getChildren().add(choice(r, ids.contains(r.category().id()))));
      getChildren().add(Widgets.label(Messages.text("classify.leave"), "quiet"));
    } else if (!on && !choosing) {
      present.forEach(a -> getChildren().add(chip(a)));
    }
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private Node choice(CategoryRow row, boolean isIt) {
    Category category = row.category();
    Button button = new Button(category.name(), Widgets.swatch(row.color()));
    button.getStyleClass().addAll("small", "class-choice");
    if (isIt) {
      button.getStyleClass().add("chosen");
    }
    button.setMnemonicParsing(false);
    button.setFocusTraversable(false);
    button.setMaxWidth(200);
    button.setTooltip(Widgets.tip(category.name(), Integer.toString(row.key())));
    button.setOnAction(_ -> classes.classify(category));
    Label key = Widgets.key(row.key() == 0 ? "" : Integer.toString(row.key()));
    return Widgets.row(4, key, button);
  }

  private Node chip(Annotation a) {
    String name = categories.name(a.categoryId());
    Label chip = Widgets.label(name, "chip");
    chip.setGraphic(Widgets.swatch(categories.color(a.categoryId())));
    chip.setMaxWidth(240);
    chip.setTooltip(Widgets.tip(Messages.text("classify.is", name), ""));
    chip.setOnMouseClicked(_ -> classes.select(a));
    return chip;
  }
}
