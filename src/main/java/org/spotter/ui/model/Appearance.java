package org.spotter.ui.model;

/// How the window looks.
public enum Appearance {
  DARK,
  LIGHT,
  HIGH_CONTRAST
}
