package org.spotter.ui.view;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.task.Problem;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;

/// Asks for the name of a new category, another name for one, or its skeleton.
public final class CategoryCards {
  private final Overlay overlay;
  private final OpenProject open;
  private final CategoriesModel categories;
  private final Consumer<@Nullable Category> editor;

  /// @param editor opens the editor of categories
  public CategoryCards(Overlay overlay, OpenProject open, Consumer<@Nullable Category> editor) {
    this.editor = editor;
    this.overlay = overlay;
    this.open = open;
    categories = open.categories();
  }

  /// Opens the editor of a category's skeleton.
  public void skeleton(Category category) {
    SkeletonCard.open(overlay, open, category);
  }

  /// Opens the editor of categories.
  ///
  /// @param chosen what to show first, or null for the one in hand
  public void edit(@Nullable Category chosen) {
    editor.accept(chosen);
  }

  public void add() {
    ask(
        Messages.text("category.add.title"),
        "",
        Messages.text("category.add.answer"),
        categories::add);
  }

  public void rename(Category category) {
    ask(
        Messages.text("category.rename.title", category.name()),
        category.name(),
        Messages.text("category.rename.answer"),
        name -> categories.rename(category, name));
  }

  private void ask(String title, String name, String answer, Consumer<String> take) {
    TextField field = new TextField(name);
    field.setId("category-name");
    field.setPromptText(Messages.text("category.name"));
    Card card = new Card(title, 400, field).cancelling(overlay);
    card.answering(
        answer,
        () -> {
          try {
            take.accept(field.getText());
            overlay.hide();
          } catch (Problem problem) {
            card.refuse(problem.sentence());
          }
        });
    overlay.show(card, field);
  }
}
