package org.spotter.ui.view;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.OpenProject;

/// The middle of the Label workspace: the canvas and its tools.
public final class CanvasPane extends BorderPane implements AutoCloseable {
  private final BooleanProperty truth = new SimpleBooleanProperty(true);
  private final BooleanProperty predictions = new SimpleBooleanProperty(true);
  private final BooleanProperty sideBySide = new SimpleBooleanProperty(false);
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  public CanvasPane(OpenProject open) {}
  public void tools(Actions actions, KeyMap keys) {}
  public void tool(String name) {}
  public void fit() {}
  public void actual() {}
  public void zoom(double by) {}
  public boolean isShowing() { return true; }
  public BooleanProperty truth() { return truth; }
  public BooleanProperty predictions() { return predictions; }
  public BooleanProperty sideBySide() { return sideBySide; }
  public ObservableValue<String> hint() { return hint; }
  public ObservableValue<String> place() { return place; }
  @Override public void close() {}
}
