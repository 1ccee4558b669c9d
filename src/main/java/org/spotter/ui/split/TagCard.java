package org.spotter.ui.split;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.spotter.app.MarkImages;
import org.spotter.app.PlannedEdit;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.model.LabelModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Card;
import org.spotter.ui.view.Form;
import org.spotter.ui.view.Names;
import org.spotter.ui.view.Overlay;

/// Asks for a tag and the images that get it or lose it.
public final class TagCard {
  private final Project project;
  private final LabelModel label;
  private final Overlay overlay;
  private final Consumer<String> say;
  private final ComboBox<Images> which = new ComboBox<>();
  private final ComboBox<String> tag = new ComboBox<>();
  private final Card card;

  /// Images that may be meant.
  ///
  /// @param words what they are called
  public record Images(String words, List<Long> ids) {
    public Images {
      ids = List.copyOf(ids);
    }
  }

  /// @param say tells what was done
  public TagCard(Project project, LabelModel label, Overlay overlay, Consumer<String> say) {
    this.project = project;
    this.label = label;
    this.overlay = overlay;
    this.say = say;
    which.setId("tag-images");
    which.setMaxWidth(Double.MAX_VALUE);
    which.setConverter(new Names<>(Images::words));
    tag.setId("tag-name");
    tag.setEditable(true);
    tag.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(tag, Priority.ALWAYS);
    Form form =
        new Form().ask(Messages.text("tag.name"), tag).ask(Messages.text("tag.images"), which);
    card = new Card(Messages.text("tag.title"), 480, form).cancelling(overlay);
    Button remove = card.answering(Messages.text("tag.remove"), () -> make(false));
    remove.setDefaultButton(false);
    remove.getStyleClass().remove("accent");
    remove.setId("tag-remove");
    card.answering(Messages.text("tag.add"), () -> make(true));
  }

  /// @param images the choice of images, the first being offered
  /// @param tags those that the project has
  public void show(List<Images> images, List<String> tags) {
    which.getItems().setAll(images);
    which.getSelectionModel().selectFirst();
    tag.getItems().setAll(tags);
    overlay.show(card, tag);
  }

  private void make(boolean add) {
    String name = typed();
    Images images = which.getValue();
    long[] ids = images.ids().stream().mapToLong(Long::longValue).toArray();
    try {
      PlannedEdit edit =
          add ? MarkImages.tag(project, ids, name) : MarkImages.untag(project, ids, name);
      overlay.hide();
      label.apply(edit, () -> say.accept(Messages.text("tag.done", name, edit.images())));
    } catch (Problem problem) {
      card.refuse(problem.sentence());
    }
  }

  private String typed() {
    TextField editor = tag.getEditor();
    return editor.getText() == null ? "" : editor.getText();
  }
}
