package org.spotter.ui.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours that a style sheet gives to what is drawn by hand: `-grid-good`, `-grid-bad`,
/// `-grid-plain`, `-grid-ground`, `-grid-text`, `-grid-quiet`, `-grid-focus`.
abstract class GridInk extends Region {
  private static final List<Meta> METAS =
      List.of(
          new Meta("-grid-good", 0),
          new Meta("-grid-bad", 1),
          new Meta("-grid-plain", 2),
          new Meta("-grid-ground", 3),
          new Meta("-grid-text", 4),
          new Meta("-grid-quiet", 5),
          new Meta("-grid-focus", 6));
  private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();

  private final List<StyleableObjectProperty<Color>> colors = new ArrayList<>();

  GridInk() {
    for (Meta meta : METAS) {
      var color = new SimpleStyleableObjectProperty<>(meta, this, meta.getProperty(), Color.GRAY);
      color.addListener((_, _, _) -> requestLayout());
      colors.add(color);
    }
  }

  private static List<CssMetaData<? extends Styleable, ?>> all() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(METAS);
    return Collections.unmodifiableList(all);
  }

  @Override
  public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }

  /// The colour of cells of a tone at their strongest.
  final Color tone(Grid.Tone tone) {
    return switch (tone) {
      case GOOD -> color(0);
      case BAD -> color(1);
      case PLAIN -> color(2);
    };
  }

  final Color ground() {
    return color(3);
  }

  final Color text() {
    return color(4);
  }

  final Color quiet() {
    return color(5);
  }

  final Color focus() {
    return color(6);
  }

  private Color color(int place) {
    return colors.get(place).get();
  }

  private static final class Meta extends CssMetaData<GridInk, Color> {
    private final int place;

    Meta(String name, int place) {
      super(name, ColorConverter.getInstance(), Color.GRAY);
      this.place = place;
    }

    @Override
    public boolean isSettable(GridInk ink) {
      return !ink.colors.get(place).isBound();
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(GridInk ink) {
      return ink.colors.get(place);
    }
  }
}
