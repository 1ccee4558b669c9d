package org.spotter;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether there is a screen to show a window on, asked before JavaFX is started (which can be
/// started only once).
final class Display {
  private static final int X11_PORT = 6000;
  private static final int PATIENCE_MILLIS = 1000;

  private Display() {}

  /// Why there is none, as a plain clause, or null where there is one.
  static @Nullable String obstacle(String operatingSystem, Map<String, String> environment) {
    if (!operatingSystem.toLowerCase(java.util.Locale.ROOT).contains("linux")) {
      return null;
    }
    String name = environment.getOrDefault("DISPLAY", "");
    if (name.isEmpty()) {
      return "there is no display (DISPLAY is not set)";
    }
    return answers(name) ? null : "the display " + name + " does not answer";
  }

  /// `:0`, `unix:0`, `host:10.0`: a socket file for the local ones, a port for the others.
  private static boolean answers(String display) {
    int colon = display.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    String host = display.substring(0, colon);
    String number = display.substring(colon + 1).replaceFirst("\\..*", "");
    if (!number.matches("\\d{1,4}")) {
      return false;
    }
    if ((host.isEmpty() || host.equals("unix"))
        && Files.exists(Path.of("/tmp/.X11-unix/X" + number))) {
      return true;
    }
    return connects(
        host.isEmpty() || host.equals("unix") ? "localhost" : host, Integer.parseInt(number));
  }

  private static boolean connects(String host, int number) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, X11_PORT + number), PATIENCE_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
