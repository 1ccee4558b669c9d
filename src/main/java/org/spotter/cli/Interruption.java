package org.spotter.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Ctrl+C, or a polite request of the system to end, as something that work can be asked about.
///
/// The first one asks the work to stop where nothing is half done; it has [#PATIENCE_SECONDS] for
/// that. The second ends the process at once, which harms nothing either, as a power cut does not.
///
/// A shutdown hook would not do: while hooks run, ONNX Runtime's own hook takes the sessions away
/// that the work still uses. The handler of signals is reached by reflection, because it is not
/// part of Java's standard; where it is missing, Ctrl+C ends the process at once.
public final class Interruption {
  static final int PATIENCE_SECONDS = 30;

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final List<Runnable> restore = new ArrayList<>();
  private volatile boolean asked;

  /// Whether somebody asked this process to stop.
  boolean asked() {
    return asked;
  }

  /// Asks the work to stop.
  void ask() {
    asked = true;
  }

  /// Begins to take signals, once.
  ///
  /// @param say where a person is told what happens
  synchronized void listen(Consumer<String> say) {
    if (restore.isEmpty()) {
      SIGNALS.forEach(name -> restore.add(onSignal(name, () -> stop(say))));
    }
  }

  /// Gives the signals back: what comes now ends itself in its own way, as a window does.
  synchronized void stopListening() {
    restore.forEach(Runnable::run);
    restore.clear();
  }

  private void stop(Consumer<String> say) {
    say.accept("Stopping where nothing is half done; Ctrl+C again stops at once.");
    ask();
    stopListening();
    try {
      boolean _ = new CountDownLatch(1).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(CommandLineInterface.INTERRUPTED);
  }

  /// @return gives the signal back to whoever had it
  private static Runnable onSignal(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (_, method, _) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                }
                return null;
              });
      var handle = signal.getMethod("handle", signal, handler);
      Object which = signal.getConstructor(String.class).newInstance(name);
      Object before = handle.invoke(null, which, ours);
      return () -> {
        try {
          handle.invoke(null, which, before);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("the signal " + name + " cannot be given back", e);
        }
      };
    } catch (ReflectiveOperationException e) {
      System.getLogger(Interruption.class.getName())
          .log(System.Logger.Level.DEBUG, "no handler of signals", e);
      return () -> {};
    }
  }
}
