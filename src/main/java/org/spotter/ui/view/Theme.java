package org.spotter.ui.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.spotter.ui.model.Appearance;

/// Puts an appearance on a scene: AtlantaFX's Primer below, our own sheets over it.
public final class Theme {
  private Theme() {}

  public static void apply(Scene scene, Appearance appearance) {
    switch (appearance) {
      case DARK ->
          put(
              scene,
              true,
              List.of("dark.css", "spotter.css", "flow.css", "chart.css", "explain.css"));
      case LIGHT ->
          put(
              scene,
              false,
              List.of("light.css", "spotter.css", "flow.css", "chart.css", "explain.css"));
      case HIGH_CONTRAST ->
          put(
              scene,
              true,
              List.of("contrast.css", "spotter.css", "flow.css", "chart.css", "explain.css"));
    }
  }

  private static void put(Scene scene, boolean dark, List<String> sheets) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheets.stream().map(Theme::sheet).toList());
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/org/spotter/ui/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
