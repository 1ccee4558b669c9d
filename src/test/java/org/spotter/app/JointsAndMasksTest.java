package org.spotter.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.dataset.Prediction;
import org.spotter.dataset.Run;
import org.spotter.dataset.Segmentation;
import org.spotter.dataset.Skeleton;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Mask;
import org.spotter.geometry.Rasterizer;
import org.spotter.store.Bulk;
import org.spotter.store.Project;
import org.spotter.store.RunWriter;
import org.spotter.task.Progress;

/// Joints in the order of a category, and what becomes of joints and masks that a person accepts.
class JointsAndMasksTest {
  private static final List<String> JOINTS = List.of("left_hip", "extra", "nose");
  private static final Box BOX = new Box(10, 10, 20, 30);
  private static final Keypoints FOUND = new Keypoints(12, 14, .2, 0, 0, .05, 15, 16, .9);
  private static final Mask MASK = Rasterizer.mask(new Box(12, 12, 10, 10), 100, 80);

  @TempDir Path folder;

  @Test
  void jointsAreMatchedByNameAndOthersLeftOut() {
    JointOrder order = JointOrder.of(List.of("nose", "tail", "left_hip"), JOINTS);
    Keypoints given = new Keypoints(5, 6, .9, 1, 2, .8, 7, 8, .2);
    assertArrayEquals(new double[] {7, 8, .2, 0, 0, 0, 5, 6, .9}, order.apply(given).toArray());
    assertSame(given, JointOrder.of(JOINTS, JOINTS).apply(given));
  }

  @Test
  void acceptedJointsAndMasksBecomeAnAnnotation() {
    try (Project project = project(List.of())) {
      accept(project);
      Annotation made = project.annotations().of(1).getFirst();
      assertEquals(BOX, made.bbox());
      assertMade(made);
    }
  }

  @Test
  void acceptedOnABoxThatIsThereTheyJoinIt() {
    try (Project project = project(List.of(Annotation.drawn(7, 1, 1, BOX)))) {
      accept(project);
      List<Annotation> all = project.annotations().of(1);
      assertEquals(1, all.size());
      assertEquals(7, all.getFirst().id());
      assertMade(all.getFirst());
    }
  }

  /// Scores of joints are visibilities now: seen, hidden, not labelled.
  private static void assertMade(Annotation made) {
    Keypoints joints = made.keypoints();
    assertNotNull(joints);
    assertArrayEquals(new double[] {12, 14, 1, 0, 0, 0, 15, 16, 2}, joints.toArray());
    var pixels = assertInstanceOf(Segmentation.RunLength.class, made.segmentation());
    assertEquals(MASK, pixels.mask());
  }

  private static void accept(Project project) {
    Run.ModelClass person = new Run.ModelClass("person", 1L, JOINTS);
    Run run = new Run(0, "r", "m", "00", "cpu", 0.01, List.of(person), Instant.now(), null);
    Segmentation pixels = new Segmentation.RunLength(MASK, true);
    try (RunWriter writer = project.runs().start(run)) {
      writer.add(1, List.of(new Prediction(0, 1, 0, BOX, pixels, FOUND, 0.8)));
      Run done = writer.finish(Instant.now());
      assertEquals(1, AcceptPredictions.run(project, done, new long[] {1}, 0.5, Progress.NONE));
    }
  }

  private Project project(List<Annotation> there) {
    Project project = Project.create(folder.resolve("p.spotter"));
    Skeleton skeleton = new Skeleton(JOINTS, List.of(), List.of(), List.of());
    try (Bulk bulk = project.bulk("Make")) {
      bulk.add(new Category(1, "person", "", null, skeleton, List.of(), Extra.NONE));
      bulk.add(Image.of(1, "a.png", "a.png", 100, 80));
      there.forEach(bulk::add);
      bulk.commit();
    }
    return project;
  }
}
