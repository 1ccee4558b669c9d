package org.spotter.task;

/// Somebody asked the work to stop, and it did, leaving nothing half done.
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Cancelled() {
    super("cancelled", null, false, false);
  }
}
