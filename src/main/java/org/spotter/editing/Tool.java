package org.spotter.editing;

/// A tool in one state: a value. Each event gives the next.
public interface Tool {
  /// Names the tool in key maps and resource bundles: one lower-case word.
  String name();

  /// Whether no gesture is going on.
  boolean isIdle();

  /// The tool with whatever was going on given up.
  Tool cancelled();

  /// The next state. Events that mean nothing in this state change nothing.
  Step on(Input input, Scene scene);

  /// What is to be seen in this state. Pure: asked as often as there is something to draw.
  View view(Scene scene);
}
