package org.spotter.cli;

import java.io.PrintStream;

/// Stack traces, for those who ask for them by `--debug`.
final class Throwables {
  private Throwables() {}

  static void print(Throwable e, PrintStream err) {
    err.println(e);
    for (StackTraceElement element : e.getStackTrace()) {
      err.println("    at " + element);
    }
    if (e.getCause() != null) {
      err.print("caused by ");
      print(e.getCause(), err);
    }
  }
}
