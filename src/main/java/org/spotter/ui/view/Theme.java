package org.spotter.ui.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import org.spotter.ui.model.Appearance;

/// Puts an appearance on a scene: AtlantaFX's Primer below, our own sheets over it.
public final class Theme {
  /// What looks alike in all appearances; each room has its own.
  private static final List<String> SHEETS =
      List.of("spotter.css", "flow.css", "chart.css", "explain.css", "test.css");

  private Theme() {}

  public static void apply(Scene scene, Appearance appearance) {
    switch (appearance) {
      case DARK -> put(scene, true, "dark.css");
      case LIGHT -> put(scene, false, "light.css");
      case HIGH_CONTRAST -> put(scene, true, "contrast.css");
    }
  }

  private static void put(Scene scene, boolean dark, String grounds) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    List<String> sheets = new ArrayList<>(List.of(sheet(grounds)));
    SHEETS.forEach(name -> sheets.add(sheet(name)));
    scene.getStylesheets().setAll(sheets);
  }

  private static String sheet(String name) {
    URL url = Theme.class.getResource("/org/spotter/ui/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
