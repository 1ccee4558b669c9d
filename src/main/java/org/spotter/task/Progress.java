package org.spotter.task;

/// The seam through which work reports how far it is, and learns that it should stop.
/// Implementations are safe to call from any thread.
public interface Progress {
  /// Reports without listening, and never asks to stop.
  Progress NONE = (_, _, _) -> {};

  /// @param what the present step in plain words, without the numbers ("Reading annotations")
  /// @param done units finished, 0 or more
  /// @param total units in all, or -1 while that is not known
  void report(String what, long done, long total);

  /// Whether somebody asked this work to stop. Work looks at it often and stops where nothing is
  /// half done.
  default boolean cancelled() {
    return false;
  }

  /// @throws Cancelled when somebody asked this work to stop
  default void check() throws Cancelled {
    if (cancelled()) {
      throw new Cancelled();
    }
  }
}
