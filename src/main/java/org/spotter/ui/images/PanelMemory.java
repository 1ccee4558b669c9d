package org.spotter.ui.images;

import org.spotter.ui.model.ImageOrder;
import org.spotter.ui.model.Settings;

/// How the panel of images was last set, kept outside the project.
final class PanelMemory {
  private static final int NARROWEST = 240;
  private static final int WIDEST = 1600;
  private final Settings settings;

  PanelMemory(Settings settings) {
    this.settings = settings;
  }

  Presentation.Kind kind() {
    String kept = settings.kept("images.view", "");
    for (Presentation.Kind kind : Presentation.Kind.values()) {
      if (kind.name().equals(kept)) {
        return kind;
      }
    }
    return Presentation.Kind.LIST;
  }

  void kind(Presentation.Kind kind) {
    settings.keep("images.view", kind.name());
  }

  ImageOrder order() {
    return ImageOrder.of(settings.kept("images.order", ""));
  }

  void order(ImageOrder order) {
    settings.keep("images.order", order.text());
  }

  /// The panel's width in pixels, for each way to show the images.
  double width(Presentation.Kind kind) {
    String kept = settings.kept("images.width." + kind, "");
    return kept.matches("\\d{1,5}")
        ? Math.clamp(Integer.parseInt(kept), NARROWEST, WIDEST)
        : kind.width();
  }

  void width(Presentation.Kind kind, double width) {
    settings.keep("images.width." + kind, Long.toString(Math.round(width)));
  }

  boolean filmstrip() {
    return Boolean.parseBoolean(settings.kept("images.filmstrip", "false"));
  }

  void filmstrip(boolean shown) {
    settings.keep("images.filmstrip", Boolean.toString(shown));
  }
}
