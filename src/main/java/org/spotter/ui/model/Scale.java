package org.spotter.ui.model;

/// How large everything in the window is drawn.
public enum Scale {
  /// As the system says for its screen.
  SYSTEM(""),
  AS_IS("100%"),
  SCALE_125("125%"),
  SCALE_150("150%"),
  SCALE_200("200%"),
  SCALE_250("250%"),
  SCALE_300("300%");

  private final String percent;

  Scale(String percent) {
    this.percent = percent;
  }

  /// Tells JavaFX, which listens only before it has started; on a Mac the system alone decides.
  public void use() {
    if (this != SYSTEM) {
      System.setProperty("glass.gtk.uiScale", percent);
      System.setProperty("glass.win.uiScale", percent);
    }
  }
}
