package org.spotter.ui.view;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The operating system's file dialogs.
public final class SystemChooser implements Chooser {
  private final Stage stage;

  public SystemChooser(Stage stage) {
    this.stage = stage;
  }

  @Override
  public @Nullable Path file(String title, String kind, String... patterns) {
    return path(dialog(title, kind, patterns).showOpenDialog(stage));
  }

  @Override
  public @Nullable Path target(String title, String name, String kind, String... patterns) {
    FileChooser dialog = dialog(title, kind, patterns);
    dialog.setInitialFileName(name);
    return path(dialog.showSaveDialog(stage));
  }

  @Override
  public @Nullable Path folder(String title) {
    DirectoryChooser dialog = new DirectoryChooser();
    dialog.setTitle(title);
    return path(dialog.showDialog(stage));
  }

  private static FileChooser dialog(String title, String kind, String... patterns) {
    FileChooser dialog = new FileChooser();
    dialog.setTitle(title);
    dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
    return dialog;
  }

  private static @Nullable Path path(@Nullable File file) {
    return file == null ? null : file.toPath();
  }
}
