package org.spotter.ui.wall;

/// What has a colour on a wall; the style sheet says which, as `-wall-tile`.
enum Hue {
  /// Behind the tiles.
  GROUND,
  /// A tile, and its caption.
  TILE,
  /// Around a tile.
  LINE,
  TEXT,
  QUIET,
  /// The frame of a tile that is chosen.
  CHOSEN,
  /// The caption of a tile that is chosen.
  TINT,
  /// The ring around the tile that has the focus.
  FOCUS,
  /// Badges.
  GOOD,
  BAD,
  WARNING,
  ACCENT,
  PLAIN
}
