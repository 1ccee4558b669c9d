package org.spotter.ui.review;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Box;
import org.spotter.pixels.Thumbnails;
import org.spotter.store.query.Query;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.search.SearchField;
import org.spotter.ui.view.Widgets;
import org.spotter.ui.wall.TileWall;

/// The Review workspace.
public final class ReviewView extends BorderPane implements AutoCloseable {
  private final OpenProject open;
  private final Reviewing reviewing;
  private final ReviewModel model;
  private final SearchField search;
  private final TileWall wall;
  private final ReviewPanel panel;
  private Actions actions = new Actions();
  private KeyMap keys = new KeyMap(java.util.Map.of());

  /// A tile to be looked at in Label.
  ///
  /// @param imageId the image
  /// @param annotationId the object on it, or 0
  /// @param box where the prediction on it is, or null
  public record Place(long imageId, long annotationId, @Nullable Box box) {}

  /// @param show leads to a tile's image
  public ReviewView(
      OpenProject open,
      Reviewing reviewing,
      SearchField search,
      Thumbnails thumbnails,
      Consumer<Place> show) {
    this.open = open;
    this.reviewing = reviewing;
    this.search = search;
    model = reviewing.model();
    wall = new TileWall(thumbnails);
    wall.setId("review-wall");
    panel = new ReviewPanel(open, reviewing);
    getStyleClass().add("canvas-ground");
    setTop(new ReviewBar(model, search, wall));
    setCenter(wall);
    setRight(panel);
    search.query().addListener((_, _, query) -> ask(query));
    search.onEnter(_ -> wall.requestFocus());
    search.onLeave(wall::requestFocus);
    wall.setOnOpen(index -> place(index, show));
    wall.selection().revision().addListener((_, _, _) -> chosen());
    model.items().addListener((_, before, now) -> fill(before, now));
    model.revision().addListener((_, _, _) -> changed());
    model.finding().addListener((_, _, _) -> wall.setPlaceholder(empty()));
    reviewing.onChoose(this::choose);
    open.categories().rows().addListener((javafx.beans.InvalidationListener) _ -> wall.refresh());
  }

  /// The actions there are, with their keys.
  public void use(Actions newActions, KeyMap newKeys) {
    actions = newActions;
    keys = newKeys;
    panel.use(newActions, newKeys);
    wall.setPlaceholder(empty());
  }

  /// Gives the keyboard to the wall.
  public void focus() {
    wall.requestFocus();
  }

  /// Gives the keyboard to the query.
  public void search() {
    search.focus();
  }

  /// Shows what a query finds, as if a person had typed it.
  public void search(Subject subject, String query) {
    model.subject().set(subject);
    search.text(query);
  }

  /// Opens the tile with the focus in Label.
  public void openFocused(Consumer<Place> show) {
    if (reviewing.focus() >= 0) {
      place(reviewing.focus(), show);
    }
  }

  /// About how wide tiles are, in screen pixels.
  public void wallSize(double width) {
    wall.tileSizeProperty().set(width);
  }

  /// Whether everything in view is there.
  public boolean isIdle() {
    return !model.finding().get() && wall.isIdle();
  }

  TileWall wall() {
    return wall;
  }

  @Override
  public void close() {
    wall.close();
  }

  private void ask(Query query) {
    model.query().set(query);
  }

  private void place(int index, Consumer<Place> show) {
    Items items = model.items().get();
    if (index < items.size()) {
      long object = items.subject() == Subject.OBJECTS ? items.id(index) : 0;
      Box box = model.row(index) instanceof Row.OfProposal p ? p.prediction().bbox() : null;
      show.accept(new Place(items.imageId(index), object, box));
    }
  }

  /// The tile with the focus keeps it, and those chosen stay so, wherever they are now.
  private void fill(Items before, Items now) {
    int focus = wall.selection().focus().get();
    boolean alike = before.subject() == now.subject();
    long focused = alike && focus >= 0 && focus < before.size() ? before.id(focus) : -1;
    BitSet chosen = alike ? now.places(before.ids(wall.selection().indices())) : new BitSet();
    wall.setTiles(new ReviewTiles(model, open.categories()));
    int at = focused < 0 ? -1 : now.indexOf(focused);
    if (at >= 0) {
      chosen.set(at, chosen.get(at) || chosen.isEmpty());
      wall.selection().choose(chosen.stream(), at);
    } else if (now.size() > 0) {
      int nearest = alike ? Math.clamp(focus, 0, now.size() - 1) : 0;
      wall.selection().choose(nearest);
    }
    wall.setPlaceholder(empty());
    panel.arrange();
  }

  private void choose(int[] places) {
    if (places.length > 0) {
      wall.selection().choose(Arrays.stream(places), places[0]);
    }
  }

  private void chosen() {
    int focus = wall.selection().focus().get();
    reviewing.chosen(wall.selection().indices(), focus);
    Items items = model.items().get();
    if (focus >= 0 && focus < items.size()) {
      model.like(items.id(focus));
    }
    panel.changed();
  }

  private void changed() {
    wall.refresh();
    panel.changed();
  }

  /// What to do when there is nothing.
  private @Nullable Node empty() {
    if (!actions.has("run.prelabel") || model.finding().get()) {
      return null;
    }
    String what = emptyKey();
    return switch (what) {
      case "review.none.run" ->
          Widgets.empty(
              "fth-cpu",
              Messages.text("review.none.run"),
              Messages.text("review.none.run.about"),
              Widgets.button(actions.get("run.prelabel"), keys, "accent"));
      case "review.none.project" ->
          Widgets.empty(
              "fth-image",
              Messages.text("review.none.project"),
              Messages.text("review.none.project.about"),
              Widgets.button(actions.get("project.add-images"), keys, "accent"));
      case "review.none.objects" ->
          Widgets.empty(
              "fth-tag",
              Messages.text("review.none.objects"),
              Messages.text("review.none.objects.about"),
              Widgets.button(actions.get("workspace.label"), keys, "accent"));
      case "review.none.open" ->
          Widgets.empty(
              "fth-check-circle",
              Messages.text("review.none.open"),
              Messages.text("review.none.open.about"));
      default ->
          Widgets.empty(
              "fth-search",
              Messages.text("review.none.found"),
              Messages.text("review.none.found.about"));
    };
  }

  private String emptyKey() {
    boolean everything = model.query().get().equals(Query.ALL);
    Subject subject = model.subject().get();
    if (open.images().total().get() == 0) {
      return "review.none.project";
    } else if (subject == Subject.PROPOSALS && open.runs().shown().get() == null) {
      return "review.none.run";
    } else if (model.openOnly().get()) {
      return "review.none.open";
    }
    return everything && subject == Subject.OBJECTS ? "review.none.objects" : "review.none.found";
  }
}
