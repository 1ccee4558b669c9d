package org.spotter.editing;

import java.util.List;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Point;

/// What became of a [Request]. A tool that has gone on in the meantime, so that it waits for
/// another request or for none, overlooks it.
///
/// @param request what was asked, as it was asked
public record Answer(Request request, Result result) implements Input {
  /// What came of it.
  public sealed interface Result {}

  /// Pixels, as a mask of the image's size.
  public record Region(Mask mask) implements Result {}

  /// A way through the image, from the request's first point to its last.
  public record Path(List<Point> points) implements Result {
    public Path {
      points = List.copyOf(points);
    }
  }

  /// It could not be done; the window has told the person why.
  public record Failed() implements Result {}
}
