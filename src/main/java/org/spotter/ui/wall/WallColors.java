package org.spotter.ui.wall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The colours of a wall as the style sheet has them.
final class WallColors {
  /// Until a style sheet says otherwise.
  private static final Color UNSTYLED = Color.GRAY;

  private static final Map<Hue, CssMetaData<TileWall, Color>> META = new EnumMap<>(Hue.class);

  static {
    for (Hue hue : Hue.values()) {
      META.put(hue, meta(hue));
    }
  }

  private static final List<CssMetaData<? extends Styleable, ?>> ALL = all();
  private final Map<Hue, StyleableObjectProperty<Color>> colors = new EnumMap<>(Hue.class);

  /// @param changed called when a style sheet gives another colour
  WallColors(Runnable changed) {
    META.forEach((hue, meta) -> {
      var property = new SimpleStyleableObjectProperty<>(meta, UNSTYLED);
      property.addListener((_, _, _) -> changed.run());
      colors.put(hue, property);
    });
  }

  private static CssMetaData<TileWall, Color> meta(Hue hue) {
    String name = "-wall-" + hue.name().toLowerCase(Locale.ROOT);
    return new CssMetaData<>(name, StyleConverter.getColorConverter(), UNSTYLED) {
      @Override
      public boolean isSettable(TileWall wall) {
        return true;
      }

      @Override
      public StyleableProperty<Color> getStyleableProperty(TileWall wall) {
        return wall.colors().property(hue);
      }
    };
  }

  private static List<CssMetaData<? extends Styleable, ?>> all() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
    all.addAll(META.values());
    return List.copyOf(all);
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return ALL;
  }

  StyleableObjectProperty<Color> property(Hue hue) {
    return Objects.requireNonNull(colors.get(hue));
  }

  Color get(Hue hue) {
    return property(hue).get();
  }

  Color of(Badge.Tone tone) {
    return get(
        switch (tone) {
          case PLAIN -> Hue.PLAIN;
          case ACCENT -> Hue.ACCENT;
          case GOOD -> Hue.GOOD;
          case BAD -> Hue.BAD;
          case WARNING -> Hue.WARNING;
        });
  }
}
