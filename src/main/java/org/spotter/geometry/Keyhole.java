package org.spotter.geometry;

import java.util.List;

/// Holes in a format that knows none. A part of COCO's polygon `segmentation` is one ring; a hole
/// is kept in it as a keyhole: the ring runs along the shell to a bridge, over it to the hole,
/// round the hole in the other sense, and back over the same bridge.
///
/// The bridge has no width, so that every reader of COCO sees the hole: the rasteriser of
/// pycocotools counts each edge by parity, and the bridge, walked twice, cancels itself exactly.
/// The mask of the joined ring is the parity of the masks of its rings, bit for bit; where the
/// masks of the holes lie within the shell's and apart from each other, that is the shell minus the
/// holes. (They do unless a hole comes within a fifth of a pixel of another ring.)
public final class Keyhole {
  private Keyhole() {}

  /// One ring for a part with its holes. A part without holes is its shell, unchanged. The holes
  /// are turned to run in the other sense than the shell.
  public static Polygon join(Outline part) {
    return KeyholeJoin.join(part);
  }

  /// The part that a ring with bridges stands for; its holes come in the order in which the ring
  /// visits them. A ring without such a bridge is the shell, unchanged. [#join] undone, up to where
  /// a hole's ring begins and in which sense it runs ([Outline#normal]).
  public static Outline split(Polygon ring) {
    return KeyholeSplit.split(ring);
  }

  /// One ring a part.
  public static List<Polygon> join(List<Outline> parts) {
    return parts.stream().map(Keyhole::join).toList();
  }

  /// One part a ring.
  public static List<Outline> split(List<Polygon> rings) {
    return rings.stream().map(Keyhole::split).toList();
  }
}
