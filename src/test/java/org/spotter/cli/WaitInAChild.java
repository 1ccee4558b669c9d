package org.spotter.cli;

import org.spotter.task.Progress;

/// Works until somebody asks it to stop; for a test that does so from outside.
final class WaitInAChild {
  private WaitInAChild() {}

  public static void main(String[] args) {
    Progress progress = Console.ofProcess().progress();
    System.out.println("working");
    System.out.flush();
    while (!progress.cancelled()) {
      Thread.onSpinWait();
    }
    Runtime.getRuntime().exit(42);
  }
}
