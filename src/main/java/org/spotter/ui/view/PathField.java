package org.spotter.ui.view;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;
import org.spotter.ui.model.Messages;

/// A path to type or to choose.
public final class PathField extends HBox {
  private final TextField field = new TextField();

  public PathField(String id, String prompt, Supplier<@Nullable Path> asking) {
    super(8);
    field.setId(id);
    field.setPromptText(prompt);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button browse = new Button(Messages.text("path.browse"));
    browse.setMinWidth(USE_PREF_SIZE);
    browse.setOnAction(_ -> {
      Path chosen = asking.get();
      if (chosen != null) {
        field.setText(chosen.toString());
      }
    });
    getChildren().addAll(field, browse);
  }

  /// Where to type.
  public TextField field() {
    return field;
  }

  /// Puts a path in; null clears the field.
  public void put(@Nullable Path path) {
    field.setText(path == null ? "" : path.toString());
  }

  public boolean isEmpty() {
    return field.getText().isBlank();
  }

  /// The path, absolute.
  ///
  /// @throws Problem when the field is empty or holds no path
  public Path path() {
    String text = field.getText().strip();
    if (text.isEmpty()) {
      throw new Problem(Messages.text("problem.path.empty", field.getPromptText()));
    }
    try {
      String home = System.getProperty("user.home", "");
      return Path.of(text.startsWith("~/") ? home + text.substring(1) : text).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new Problem(Messages.text("problem.path", text), e);
    }
  }
}
