package org.spotter.ui.test;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.evaluation.ErrorKind;
import org.spotter.pixels.Thumbnails;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.view.Widgets;
import org.spotter.ui.wall.TileWall;
import org.spotter.ui.wall.Tiles;
import org.spotter.ui.wall.WallSizes;

/// The cases of the pick, tile by tile. The tile with the focus is the case that is looked at; when
/// cases go because they were mended, the next one takes its place.
final class ErrorWall extends BorderPane implements AutoCloseable {
  private final OpenProject open;
  private final TestBench bench;
  private final TileWall wall;
  private final Label title = Widgets.label("", "strong");
  private final FlowPane head = new FlowPane(8, 8, title);
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Long, Image> images = new HashMap<>();
  private @Nullable Pick shown;

  /// @param keys asked about each key with the case that has the focus; true when it had a meaning
  /// @param leave leads to a case in the Label workspace
  ErrorWall(
      OpenProject open, TestBench bench, BiPredicate<KeyCode, Case> keys, Consumer<Case> leave) {
    this.open = open;
    this.bench = bench;
    wall = new TileWall(Thumbnails.ofUser());
    getStyleClass().addAll("tile", "error-wall");
    setId("error-wall");
    wall.setId("wall");
    wall.tileSizeProperty().set(136);
    wall.setPlaceholder(Widgets.paragraph(Messages.text("wall.errors.none"), "quiet", "empty"));
    wall.setOnKey(e -> key(e, keys));
    wall.setOnOpen(i -> leave.accept(bench.cases().get().at(i)));
    wall.selection().revision().addListener((_, _, _) -> look());
    chip("chip.missed", new Pick.Missed());
    chip("chip.alarms", new Pick.FalseAlarms());
    chip("chip.class", new Pick.OfKind(ErrorKind.CLASSIFICATION));
    chip("chip.place", new Pick.OfKind(ErrorKind.LOCALISATION));
    chip("chip.hits", new Pick.Hits());
    head.getChildren().add(new WallSizes(wall, false));
    head.setPadding(new javafx.geometry.Insets(0, 0, 8, 0));
    setTop(head);
    setCenter(wall);
    setMinHeight(160);
    bench.cases().addListener((_, _, cases) -> fill(cases));
    bench.pick().addListener((_, _, pick) -> mark(pick));
    fill(bench.cases().get());
    mark(bench.pick().get());
  }

  /// The wall itself.
  TileWall wall() {
    return wall;
  }

  private void chip(String name, Pick pick) {
    ToggleButton chip = new ToggleButton(Messages.text(name));
    chip.setId(name.replace('.', '-'));
    chip.setUserData(pick);
    chip.getStyleClass().add("choice");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setToggleGroup(group);
    chip.setOnAction(_ -> {
      chip.setSelected(true);
      bench.pick().set(pick);
    });
    head.getChildren().add(chip);
  }

  private void mark(Pick pick) {
    group.getToggles().forEach(t -> t.setSelected(pick.equals(t.getUserData())));
  }

  private void fill(Cases cases) {
    Moment moment = bench.moment().get();
    if (moment == null) {
      title.setText("");
      wall.setTiles(Tiles.NONE);
      return;
    }
    Pick pick = bench.pick().get();
    int at = pick.equals(shown) ? wall.selection().focus().get() : 0;
    double scrolled = pick.equals(shown) ? wall.scrollProperty().get() : 0;
    shown = pick;
    title.setText(PickWords.of(moment, pick, cases.size()));
    wall.setTiles(new CaseTiles(open, moment, cases, images, wall::refresh));
    if (cases.size() > 0) {
      wall.scrollProperty().set(scrolled);
      wall.selection().choose(Math.clamp(at, 0, cases.size() - 1));
    }
    look();
  }

  private void look() {
    Cases cases = bench.cases().get();
    int focus = wall.selection().focus().get();
    boolean there = focus >= 0 && focus < cases.size() && cases.size() == wall.tiles().size();
    bench.current().set(there ? cases.at(focus) : null);
  }

  private boolean key(KeyEvent event, BiPredicate<KeyCode, Case> keys) {
    Case current = bench.current().get();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    return plain && current != null && keys.test(event.getCode(), current);
  }

  @Override
  public void close() {
    wall.close();
  }
}
