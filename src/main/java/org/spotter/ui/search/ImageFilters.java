package org.spotter.ui.search;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.FlowPane;
import org.spotter.store.query.Key;
import org.spotter.ui.model.Messages;
import org.spotter.ui.search.FilterChip.Choice;

/// The chips for what images are filtered by most: state, split and tag.
public final class ImageFilters extends FlowPane {
  public ImageFilters(SearchField field) {
    getStyleClass().add("filters");
    getChildren()
        .addAll(
            new FilterChip(field, "state", Messages.text("filter.state"), () -> of(Key.STATE)),
            new FilterChip(field, "split", Messages.text("filter.split"), () -> of(Key.SPLIT)),
            new FilterChip(field, "tag", Messages.text("filter.tag"), () -> tags(field)));
  }

  private static List<Choice> of(Key key) {
    return key.choices().stream().map(c -> new Choice(c, c.replace('-', ' '))).toList();
  }

  private static List<Choice> tags(SearchField field) {
    List<String> tags = field.model().tags();
    Stream<Choice> any =
        tags.isEmpty()
            ? Stream.of()
            : Stream.of(new Choice("*", Messages.text("search.value.any")));
    return Stream.concat(any, tags.stream().map(t -> new Choice(t, t))).toList();
  }
}
