package org.spotter.ui.model;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.editing.Options;
import org.spotter.editing.Tool;
import org.spotter.editing.Tools;
import org.spotter.ui.canvas.Display;

/// Which tool is in hand, which drew last, and how the tools are set. All of it outlives the
/// program: the options for the person, tool and category for each project.
public final class ToolsModel {
  private static final String SELECT = "select";
  private static final String FIRST_TO_DRAW = "box";
  private final Settings settings;
  private final Path project;
  private final ObjectProperty<@Nullable Category> category;
  private final ObjectProperty<Options> options;
  private final ObjectProperty<String> tool = new SimpleObjectProperty<>(SELECT);
  private String drawing = FIRST_TO_DRAW;

  public ToolsModel(Settings settings, OpenProject open) {
    this.settings = settings;
    project = open.project().file();
    category = open.categories().current();
    options = new SimpleObjectProperty<>(settings.options());
    ToolMemory.Place last = settings.place(project);
    open.categories().prefer(last.categoryId());
    tool.addListener((_, _, name) -> drawing = name.equals(SELECT) ? drawing : name);
    if (Tools.ALL.stream().map(Tool::name).anyMatch(last.tool()::equals)) {
      tool.set(last.tool());
    }
  }

  /// How the tools are set.
  public ObjectProperty<Options> options() {
    return options;
  }

  /// The name of the tool in hand.
  public ObjectProperty<String> tool() {
    return tool;
  }

  /// The tool that drew last.
  public String drawing() {
    return drawing;
  }

  /// Shows things as they were shown last. The picture itself is always shown as it is at first.
  public void show(Display display) {
    settings.display(display);
  }

  /// Writes down what is in hand, how it is set, and how things are shown.
  public void remember(Display display) {
    settings.options(options.get());
    settings.remember(display);
    Category now = category.get();
    settings.place(
        project, new ToolMemory.Place(tool.get(), now == null ? null : Long.valueOf(now.id())));
  }
}
