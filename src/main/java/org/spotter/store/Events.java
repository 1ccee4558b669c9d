package org.spotter.store;

import java.util.Collection;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Those who want to know what changed.
final class Events {
  private static final System.Logger LOG = System.getLogger(Events.class.getName());

  private final CopyOnWriteArrayList<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

  void add(Consumer<Event> listener) {
    listeners.add(listener);
  }

  void remove(Consumer<Event> listener) {
    listeners.remove(listener);
  }

  /// Called after the commit, with no lock held, so that a listener may read and write.
  void tell(Event event) {
    for (Consumer<Event> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "a listener failed; the change itself is kept", e);
      }
    }
  }

  void tell(Collection<Event> events) {
    events.forEach(this::tell);
  }
}
