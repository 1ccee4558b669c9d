package org.spotter.ui;

import javafx.scene.control.Button;
import org.spotter.store.Project;
import org.spotter.ui.model.Messages;
import org.spotter.ui.view.Widgets;

/// Says that the project is only looked at, and whether this window follows another one that edits
/// it. A click edits it here, if that has become possible.
final class ReadOnlyMark extends Button {
  ReadOnlyMark(Project project, Runnable edit) {
    super(
        Messages.text(project.isFollowing() ? "following.mark" : "read-only.mark"),
        Widgets.icon("fth-eye"));
    setId("read-only");
    getStyleClass().add("read-only-mark");
    setMinWidth(USE_PREF_SIZE);
    setVisible(project.readOnly());
    setManaged(project.readOnly());
    setTooltip(
        Widgets.tip(Messages.text(project.isFollowing() ? "following.tip" : "read-only.tip"), ""));
    setOnAction(_ -> edit.run());
  }
}
