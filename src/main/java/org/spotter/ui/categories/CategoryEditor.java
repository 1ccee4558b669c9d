package org.spotter.ui.categories;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.spotter.app.EditCategories;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.Widgets;

/// The card on which categories are added, named, merged, deleted and put in order, and their
/// attributes defined. What touches annotations says so and waits to be confirmed; everything can
/// be taken back by undo, here too.
public final class CategoryEditor {
  private final OpenProject open;
  private final Overlay overlay;
  private final KeyMap keys;
  private final Plans plans;
  private final CategoryList list;
  private final CategoryDetails details;
  private final ScrollPane right = new ScrollPane();
  private @Nullable Category shown;

  /// @param keys to tell when the key of an attribute does something else, too
  /// @param skeleton opens the editor of a category's skeleton
  public CategoryEditor(
      OpenProject open, Overlay overlay, KeyMap keys, Consumer<Category> skeleton) {
    this.open = open;
    this.overlay = overlay;
    this.keys = keys;
    plans = new Plans(open);
    details = new CategoryDetails(open.categories(), plans, skeleton, this::editAttribute);
    list =
        new CategoryList(
            open.categories(),
            this::show,
            ids -> plans.now(p -> new EditCategories(p).reorder(ids)));
  }

  /// Opens it.
  ///
  /// @param chosen what to show first, or null
  public void open(@Nullable Category chosen) {
    right.setFitToWidth(true);
    right.getStyleClass().add("roomy");
    right.setFocusTraversable(false);
    VBox left = Widgets.column(8, adding(), list, quiet(Messages.text("category.order")));
    VBox.setVgrow(list, Priority.ALWAYS);
    left.setPrefWidth(320);
    left.setMinWidth(320);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox both = new HBox(24, left, right);
    both.setPrefHeight(432);
    Card card = new Card(Messages.text("categories.editor"), 880, both, outcome());
    card.setId("category-editor");
    card.setSpacing(12);
    card.addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
    Category first = chosen == null ? open.categories().current().get() : chosen;
    list.choose(first == null ? -1 : first.id());
    overlay.show(card.closing(Messages.text("card.close"), overlay), list);
  }

  private static Label quiet(String text) {
    return Widgets.paragraph(text, "quiet");
  }

  private Node adding() {
    TextField field = new TextField();
    field.setId("category-new");
    field.setPromptText(Messages.text("category.new.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button add = new Button(Messages.text("category.add.answer"));
    add.setId("category-add");
    add.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    Runnable run =
        () ->
            plans.wish(
                p -> new EditCategories(p).add(field.getText()),
                () -> {
                  field.clear();
                  chooseLast();
                });
    field.setOnAction(_ -> run.run());
    add.setOnAction(_ -> run.run());
    return Widgets.row(8, field, add);
  }

  private void chooseLast() {
    open.categories().reload();
    open.label()
        .whenSaved(() ->
            open.categories().all().stream().mapToLong(Category::id).max().ifPresent(list::choose));
  }

  private void show(@Nullable Category category) {
    if (category != null && !category.equals(shown)) {
      shown = category;
      details.show(category);
      right.setContent(details);
    }
  }

  private void editAttribute(Category category, @Nullable Attribute attribute) {
    plans.leave();
    right.setContent(new AttributeForm(plans, category, attribute, keys, this::back));
    right.setVvalue(0);
  }

  private void back() {
    plans.leave();
    Category present = shown;
    if (present != null) {
      open.categories()
          .find(present.id())
          .ifPresent(r -> {
            shown = r.category();
            details.show(r.category());
          });
    }
    right.setContent(details);
  }

  /// What waits to be confirmed, why something cannot be done, or what was done last.
  private Node outcome() {
    Label words = Widgets.paragraph("");
    words.setId("plan");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button yes = new Button(Messages.text("plan.confirm"));
    yes.setId("plan-confirm");
    yes.getStyleClass().add("accent");
    yes.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    yes.setOnAction(_ -> plans.confirm());
    Button no = new Button(Messages.text("plan.leave"));
    no.setId("plan-leave");
    no.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    no.setOnAction(_ -> plans.leave());
    HBox row = Widgets.row(8, words, yes, no);
    row.setMinHeight(40);
    row.getStyleClass().add("plan");
    plans
        .waiting()
        .addListener((_, _, edit) -> {
          tell(words, yes, no);
          if (edit != null) {
            yes.requestFocus();
          }
        });
    plans.refusal().addListener((_, _, _) -> tell(words, yes, no));
    plans.done().addListener((_, _, _) -> tell(words, yes, no));
    tell(words, yes, no);
    return row;
  }

  private void tell(Label words, Button yes, Button no) {
    PlannedEdit edit = plans.waiting().get();
    boolean refused = !plans.refusal().get().isEmpty();
    words.setText(
        edit != null
            ? sentence(edit)
            : refused ? plans.refusal().get() : Messages.text("plan.done", plans.done().get()));
    words.getStyleClass().removeAll("refusal", "quiet");
    if (edit == null) {
      words.getStyleClass().add(refused ? "refusal" : "quiet");
    }
    for (Button button : new Button[] {yes, no}) {
      button.setVisible(edit != null);
      button.setManaged(edit != null);
    }
  }

  private static String sentence(PlannedEdit edit) {
    return edit.notes().isEmpty()
        ? edit.sentence()
        : edit.sentence() + " " + String.join(" ", edit.notes());
  }

  /// Undo and redo work here as they do outside, but in a field they are the field's.
  private void undo(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (!typing && event.isShortcutDown() && event.getCode() == KeyCode.Z) {
      if (event.isShiftDown()) {
        open.label().redo();
      } else {
        open.label().undo();
      }
      event.consume();
    }
  }
}
