package org.spotter.ui.model;

import java.util.Locale;

/// How a list of images stands.
///
/// @param by what it is sorted by; what is alike there stands by name
/// @param descending whether the greatest stands first
/// @param grouped whether the images of a folder stand together
public record ImageOrder(By by, boolean descending, boolean grouped) {
  public static final ImageOrder BY_NAME = new ImageOrder(By.NAME, false, false);

  /// What images can be sorted by.
  public enum By {
    /// As a person would sort: `img2` before `img10`.
    NAME,
    /// When somebody last changed it; never comes first.
    CHANGED,
    OBJECTS,
    /// How many predictions of the run that is shown nobody has decided about.
    OPEN,
    /// To do first, approved last.
    STATE,
    /// Train, val, test, then those of none.
    SPLIT,
    /// Pixels in all.
    SIZE,
    /// The highest score of the run that is shown.
    SCORE,
    /// How strongly the run that is shown and the labels differ.
    DISAGREEMENT;

    /// Whether it needs a run.
    public boolean isOfRun() {
      return this == OPEN || this == SCORE || this == DISAGREEMENT;
    }
  }

  public ImageOrder withBy(By newBy, boolean newDescending) {
    return new ImageOrder(newBy, newDescending, grouped);
  }

  public ImageOrder withGrouped(boolean newGrouped) {
    return new ImageOrder(by, descending, newGrouped);
  }

  /// As it is kept between starts: `name`, `objects down`, `name grouped`.
  public String text() {
    return by.name().toLowerCase(Locale.ROOT)
        + (descending ? " down" : "")
        + (grouped ? " grouped" : "");
  }

  /// Reads what [#text()] wrote; by name when it is something else.
  public static ImageOrder of(String text) {
    for (By by : By.values()) {
      if (text.startsWith(by.name().toLowerCase(Locale.ROOT))) {
        return new ImageOrder(by, text.contains(" down"), text.endsWith(" grouped"));
      }
    }
    return BY_NAME;
  }
}
