package org.spotter.ui.images;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.util.Duration;
import org.spotter.ui.model.Settings;

/// Remembers the columns of a table between starts: which are shown, in which order and how wide,
/// as `name:208 state:96 -tags:112`.
final class ColumnMemory {
  private final Settings settings;
  private final String key;
  private final PauseTransition pause = new PauseTransition(Duration.millis(500));

  /// @param key what it is kept under
  ColumnMemory(Settings settings, String key) {
    this.settings = settings;
    this.key = key;
  }

  /// Puts columns as they were; those that were not known then stay at the end.
  <S> void restore(ObservableList<TableColumn<S, ?>> columns) {
    List<TableColumn<S, ?>> order = new ArrayList<>();
    for (String word : settings.kept(key, "").split(" ", -1)) {
      String id = word.replaceFirst("^-", "").replaceFirst(":.*", "");
      columns.stream()
          .filter(c -> c.getId().equals(id) && !order.contains(c))
          .findFirst()
          .ifPresent(c -> {
            c.setVisible(!word.startsWith("-"));
            c.setPrefWidth(width(word, c.getPrefWidth()));
            order.add(c);
          });
    }
    columns.stream().filter(c -> !order.contains(c)).forEach(order::add);
    columns.setAll(order);
  }

  private static double width(String word, double otherwise) {
    String digits = word.substring(word.indexOf(':') + 1);
    return digits.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(digits), 32, 2000) : otherwise;
  }

  /// Remembers every change from now on, a moment after it.
  <S> void follow(ObservableList<TableColumn<S, ?>> columns) {
    pause.setOnFinished(_ -> settings.keep(key, text(columns)));
    for (TableColumn<S, ?> column : columns) {
      column.widthProperty().addListener((_, _, _) -> pause.playFromStart());
      column.visibleProperty().addListener((_, _, _) -> pause.playFromStart());
    }
    columns.addListener((ListChangeListener<TableColumn<S, ?>>) _ -> pause.playFromStart());
  }

  private static <S> String text(List<TableColumn<S, ?>> columns) {
    return columns.stream()
        .map(c -> (c.isVisible() ? "" : "-") + c.getId() + ":" + Math.round(c.getWidth()))
        .collect(Collectors.joining(" "));
  }
}
