package org.spotter.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.spotter.task.Problem;

/// Which addresses Spotter fetches from: `https`, and `http` only from this very machine.
final class Links {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private Links() {}

  /// @throws Problem when it is no address, or one that is not fetched from
  static URI of(String text) {
    try {
      return checked(new URI(text));
    } catch (URISyntaxException e) {
      throw new Problem("'" + text + "' is no address.", e);
    }
  }

  /// @throws Problem when Spotter does not fetch from it
  static URI checked(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    boolean here = scheme.equals("http") && HERE.contains(String.valueOf(url.getHost()));
    if (url.getHost() == null || !(scheme.equals("https") || here)) {
      throw new Problem(
          "Spotter does not fetch from " + url + "; only addresses with https:// are safe enough.");
    }
    return url;
  }

  /// Where a server points to instead: also only to a safe address, and never from `https` to
  /// anything else.
  ///
  /// @throws Problem when it is not followed
  static URI followed(URI from, String location) {
    try {
      URI to = checked(from.resolve(new URI(location)));
      if ("https".equalsIgnoreCase(from.getScheme()) && !"https".equalsIgnoreCase(to.getScheme())) {
        throw new Problem(
            from + " points to " + to + ", which is not safe; Spotter does not follow.");
      }
      return to;
    } catch (URISyntaxException e) {
      throw new Problem(from + " points to '" + location + "', which is no address.", e);
    }
  }
}
