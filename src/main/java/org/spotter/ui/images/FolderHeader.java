package org.spotter.ui.images;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// The header of a folder's images: a click, Enter, Left or Right opens and shuts it.
final class FolderHeader extends HBox {
  private final Node shut = Widgets.icon("fth-chevron-right");
  private final Node open = Widgets.icon("fth-chevron-down");
  private final Label name = Widgets.label("", "strong");
  private final Label count = Widgets.label("", "quiet");
  private Line.@Nullable Folder shown;

  FolderHeader(Consumer<Line.Folder> toggle) {
    super(8);
    getStyleClass().add("folder-header");
    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    name.setMinWidth(0);
    count.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(shut, open, name, Widgets.spring(), count);
    setOnMouseClicked(_ -> {
      Line.Folder folder = shown;
      if (folder != null) {
        toggle.accept(folder);
      }
    });
  }

  void show(Line.Folder folder) {
    shown = folder;
    name.setText(folder.path().isEmpty() ? Messages.text("images.no-folder") : folder.path());
    count.setText(Messages.text("images.of-folder", folder.images()));
    open.setVisible(folder.open());
    open.setManaged(folder.open());
    shut.setVisible(!folder.open());
    shut.setManaged(!folder.open());
  }
}
