package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Pose;
import org.spotter.dataset.Skeleton;
import org.spotter.task.Problem;

/// A skeleton while a person makes it. A value: each step gives the next draft.
///
/// @param joints in their order
/// @param edges pairs of joints, by their place in that order, the smaller first
public record SkeletonDraft(List<Joint> joints, List<Skeleton.Pair> edges) {
  public static final SkeletonDraft EMPTY = new SkeletonDraft(List.of(), List.of());

  /// The sigma of a joint that nobody has measured: about the middle of COCO's seventeen.
  public static final double USUAL_SIGMA = 0.072;

  public SkeletonDraft {
    joints = List.copyOf(joints);
    edges = List.copyOf(edges);
  }

  /// A joint of the draft.
  ///
  /// @param across where it stands on the stage, 0 to 1
  /// @param down where it stands on the stage, 0 to 1
  /// @param sigma its OKS sigma
  /// @param partner the name of the joint on the other side, empty when it has none
  /// @param origin its place in the skeleton that is being changed, or -1 for a new one
  public record Joint(
      String name, double across, double down, double sigma, String partner, int origin) {
    Joint named(String newName) {
      return new Joint(newName, across, down, sigma, partner, origin);
    }

    Joint at(double newAcross, double newDown) {
      return new Joint(
          name, Math.clamp(newAcross, 0, 1), Math.clamp(newDown, 0, 1), sigma, partner, origin);
    }

    Joint withSigma(double newSigma) {
      return new Joint(name, across, down, newSigma, partner, origin);
    }

    Joint opposite(String newPartner) {
      return new Joint(name, across, down, sigma, newPartner, origin);
    }
  }

  /// The draft of a skeleton.
  ///
  /// @param former the skeleton that is being changed, whose joints of the same names these are;
  ///   null when there is none
  public static SkeletonDraft of(Skeleton skeleton, @Nullable Skeleton former) {
    Pose pose = Pose.of(skeleton);
    List<Joint> joints = new ArrayList<>();
    for (int i = 0; i < skeleton.joints().size(); i++) {
      String name = skeleton.joints().get(i);
      double sigma = i < skeleton.sigmas().size() ? skeleton.sigmas().get(i) : USUAL_SIGMA;
      int partner = skeleton.partner(i);
      joints.add(
          new Joint(
              name,
              0.08 + 0.84 * pose.places().get(i).across(),
              0.05 + 0.9 * pose.places().get(i).down(),
              sigma,
              partner < 0 ? "" : skeleton.joints().get(partner),
              former == null ? -1 : former.joints().indexOf(name)));
    }
    return new SkeletonDraft(
        joints, skeleton.edges().stream().map(e -> pair(e.a(), e.b())).distinct().toList());
  }

  /// The draft over objects whose joints no skeleton names: as many joints as they have are taken
  /// for theirs, in order.
  ///
  /// @param nameless how many joints such objects have, or -1 when their joints have names
  public SkeletonDraft keeping(int nameless, Skeleton skeleton) {
    if (nameless != skeleton.joints().size()) {
      return this;
    }
    List<Joint> next = new ArrayList<>();
    for (Joint j : joints) {
      next.add(new Joint(j.name(), j.across(), j.down(), j.sigma(), j.partner(), next.size()));
    }
    return new SkeletonDraft(next, edges);
  }

  /// With a joint more, at the end.
  public SkeletonDraft add(double across, double down) {
    List<Joint> next = new ArrayList<>(joints);
    next.add(new Joint(freeName(), 0, 0, USUAL_SIGMA, "", -1).at(across, down));
    return new SkeletonDraft(next, edges);
  }

  private String freeName() {
    Set<String> taken = new HashSet<>(names());
    int number = joints.size() + 1;
    while (taken.contains(Messages.text("skeleton.joint", number))) {
      number++;
    }
    return Messages.text("skeleton.joint", number);
  }

  /// With another name; a name that says left or right finds its partner by itself.
  public SkeletonDraft rename(int joint, String name) {
    String was = joints.get(joint).name();
    SkeletonDraft next =
        with(joint, j -> j.named(name.strip()))
            .each(j -> j.partner().equals(was) ? j.opposite("") : j);
    Map<String, String> byName = new HashMap<>();
    for (Skeleton.Pair pair : Skeleton.mirroredByName(next.names())) {
      byName.put(next.names().get(pair.a()), next.names().get(pair.b()));
      byName.put(next.names().get(pair.b()), next.names().get(pair.a()));
    }
    return next.each(
        j -> j.partner().isEmpty() ? j.opposite(byName.getOrDefault(j.name(), "")) : j);
  }

  public SkeletonDraft place(int joint, double across, double down) {
    return with(joint, j -> j.at(across, down));
  }

  public SkeletonDraft sigma(int joint, double sigma) {
    return with(joint, j -> j.withSigma(sigma));
  }

  /// Makes two joints left and right of each other; an empty name parts a joint from its partner.
  public SkeletonDraft partner(int joint, String partner) {
    String name = joints.get(joint).name();
    return each(j -> {
      boolean freed =
          j.partner().equals(name) || (!partner.isEmpty() && j.partner().equals(partner));
      if (j.name().equals(name)) {
        return j.opposite(partner);
      }
      return j.name().equals(partner) ? j.opposite(name) : freed ? j.opposite("") : j;
    });
  }

  /// Joins two joints, or parts them when they are joined.
  public SkeletonDraft toggleEdge(int a, int b) {
    if (a == b) {
      return this;
    }
    List<Skeleton.Pair> next = new ArrayList<>(edges);
    if (!next.remove(pair(a, b))) {
      next.add(pair(a, b));
    }
    return new SkeletonDraft(joints, next);
  }

  /// Without a joint and its edges.
  public SkeletonDraft remove(int joint) {
    String name = joints.get(joint).name();
    List<Joint> next = new ArrayList<>(joints);
    next.subList(joint, joint + 1).clear();
    List<Skeleton.Pair> kept =
        edges.stream()
            .filter(e -> e.a() != joint && e.b() != joint)
            .map(e -> pair(e.a() > joint ? e.a() - 1 : e.a(), e.b() > joint ? e.b() - 1 : e.b()))
            .toList();
    return new SkeletonDraft(next, kept).each(j -> j.partner().equals(name) ? j.opposite("") : j);
  }

  /// With a joint at another place of the order; edges stay with their joints.
  public SkeletonDraft move(int from, int to) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, joints.size()).filter(i -> i != from).boxed().toList());
    order.add(to, from);
    return new SkeletonDraft(
        order.stream().map(joints::get).toList(),
        edges.stream().map(e -> pair(order.indexOf(e.a()), order.indexOf(e.b()))).toList());
  }

  public List<String> names() {
    return joints.stream().map(Joint::name).toList();
  }

  /// For each joint its place in the skeleton that is being changed, or -1 for a new one.
  public List<Integer> origins() {
    return joints.stream().map(Joint::origin).toList();
  }

  /// The skeleton that it is now.
  ///
  /// @throws Problem when there is no joint, or a name is empty or stands twice, or a sigma is not
  ///   above 0
  public Skeleton toSkeleton() {
    if (joints.isEmpty()) {
      throw new Problem(Messages.text("problem.skeleton.empty"));
    }
    Set<String> seen = new HashSet<>();
    for (Joint joint : joints) {
      if (joint.name().isEmpty()) {
        throw new Problem(Messages.text("problem.skeleton.unnamed"));
      }
      if (!seen.add(joint.name())) {
        throw new Problem(Messages.text("problem.skeleton.twice", joint.name()));
      }
      if (joint.sigma() <= 0) {
        throw new Problem(Messages.text("problem.skeleton.sigma", joint.name()));
      }
    }
    return new Skeleton(names(), edges, pairs(), joints.stream().map(Joint::sigma).toList());
  }

  private List<Skeleton.Pair> pairs() {
    List<Skeleton.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < joints.size(); i++) {
      int partner = names().indexOf(joints.get(i).partner());
      if (partner >= 0 && !pairs.contains(new Skeleton.Pair(partner, i))) {
        pairs.add(new Skeleton.Pair(i, partner));
      }
    }
    return pairs;
  }

  private SkeletonDraft with(int joint, UnaryOperator<Joint> how) {
    List<Joint> next = new ArrayList<>(joints);
    next.set(joint, how.apply(next.get(joint)));
    return new SkeletonDraft(next, edges);
  }

  private SkeletonDraft each(UnaryOperator<Joint> how) {
    return new SkeletonDraft(joints.stream().map(how).toList(), edges);
  }

  private static Skeleton.Pair pair(int a, int b) {
    return new Skeleton.Pair(Math.min(a, b), Math.max(a, b));
  }
}
