package org.spotter.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spotter.dataset.Segmentation;
import org.spotter.evaluation.ImageTruth.TrueObject;
import org.spotter.geometry.Box;
import org.spotter.geometry.Keypoints;
import org.spotter.geometry.Polygon;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// After an edit of one image everything is as if it had been judged anew.
class EditedImageTest {
  private static final int IMAGES = 6;
  private static final int CATEGORIES = 3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anEditOfBoxesIsJudgingAnew(long seed) {
    RandomProblem problem = new RandomProblem(seed, IMAGES, CATEGORIES, 5, 25);
    sameAsAnew(new Random(seed), problem.truth, problem.found);
  }

  @ParameterizedTest
  @EnumSource(names = {"SEGM", "KEYPOINTS"})
  void anEditOfMasksOrJointsIsJudgingAnew(IouType type) {
    Random random = new Random(7);
    GroundTruth.Builder there = GroundTruth.builder(type);
    Detections.Builder said = Detections.builder();
    for (int category = 1; category <= CATEGORIES; category++) {
      there.category(category, .05, .1);
    }
    for (int image = 1; image <= IMAGES; image++) {
      there.image(image, 60, 60);
      for (int i = 0; i < 4; i++) {
        add(there, image, object(random, 10L * image + i, type));
        TrueObject o = object(random, 0, type);
        Box b = o.box();
        said.add(
            said.count(),
            image,
            o.categoryId(),
            b.x(),
            b.y(),
            b.width(),
            b.height(),
            o.area(),
            random.nextDouble());
        shapes(o, said::pixels, said::joints);
      }
    }
    sameAsAnew(random, there.build(), said.build());
  }

  private static void sameAsAnew(Random random, GroundTruth truth, Detections found) {
    Judgement judged = Judgement.of(truth, found, Progress.NONE);
    List<Matches> matches = new ArrayList<>();
    for (double iou : new double[] {.3, .5, .8}) {
      matches.add(judged.matching().at(iou));
    }
    matches.add(judged.matching().at(.5, AreaRange.MEDIUM));
    long next = 10_000;
    for (int edit = 0; edit < 8; edit++) {
      List<TrueObject> objects = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        objects.add(object(random, next++, truth.type()));
      }
      ImageTruth now = new ImageTruth(1L + random.nextInt(IMAGES), objects);
      judged = judged.with(now);
      Judgement anew = Judgement.of(rebuilt(judged.matching().truth()), found, Progress.NONE);
      assertSameNumbers(anew.evaluation(), judged.evaluation());
      assertSameMatches(anew.matching().at(.5), judged.matching().at(.5));
      for (int i = 0; i < matches.size(); i++) {
        matches.set(i, matches.get(i).with(now));
        double iou = matches.get(i).iou();
        AreaRange range = i == 3 ? AreaRange.MEDIUM : AreaRange.ALL;
        assertSameMatches(anew.matching().at(iou, range), matches.get(i));
      }
    }
  }

  private static TrueObject object(Random random, long id, IouType type) {
    Box box =
        new Box(
            random.nextInt(20),
            random.nextInt(20),
            10.0 + random.nextInt(30),
            10.0 + random.nextInt(30));
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    return new TrueObject(
        id,
        1L + random.nextInt(CATEGORIES),
        box,
        box.width() * box.height(),
        random.nextInt(6) == 0,
        type == IouType.SEGM
            ? new Segmentation.Polygons(
                List.of(new Polygon(box.x(), box.y(), right, box.y(), right, bottom)))
            : null,
        type == IouType.KEYPOINTS
            ? new Keypoints(box.x(), box.y(), random.nextInt(3), right, bottom, random.nextInt(3))
            : null);
  }

  private interface Taker<T> {
    void take(T shape);
  }

  private static void shapes(TrueObject o, Taker<Segmentation> pixels, Taker<Keypoints> joints) {
    if (o.pixels() != null) {
      pixels.take(o.pixels());
    }
    if (o.joints() != null) {
      joints.take(o.joints());
    }
  }

  private static void add(GroundTruth.Builder there, long image, TrueObject o) {
    Box b = o.box();
    there.add(
        o.id(), image, o.categoryId(), b.x(), b.y(), b.width(), b.height(), o.area(), o.iscrowd());
    shapes(o, there::pixels, joints -> there.joints(joints, joints.labelled()));
  }

  /// The same ground truth, built row by row.
  private static GroundTruth rebuilt(GroundTruth truth) {
    GroundTruth.Builder there = GroundTruth.builder(truth.type());
    for (long category : truth.categoryIds()) {
      there.category(category, .05, .1);
    }
    for (long image : truth.imageIds()) {
      there.image(image, 60, 60);
    }
    BoxRows rows = truth.rows;
    for (int i = 0; i < rows.size; i++) {
      double[] b = rows.box;
      add(
          there,
          rows.imageId[i],
          new TrueObject(
              rows.id[i],
              rows.categoryId[i],
              new Box(b[4 * i], b[4 * i + 1], b[4 * i + 2], b[4 * i + 3]),
              rows.area[i],
              truth.crowd.get(i),
              truth.type() == IouType.SEGM ? rows.shapes.pixels(i) : null,
              truth.type() == IouType.KEYPOINTS ? rows.shapes.joints(i) : null));
    }
    return there.build();
  }

  private static void assertSameNumbers(Evaluation expected, Evaluation got) {
    assertEquals(expected.scores(), got.scores());
    for (int k = 0; k < CATEGORIES; k++) {
      assertEquals(expected.categories().get(k).scores(), got.categories().get(k).scores());
    }
  }

  private static void assertSameMatches(Matches expected, Matches got) {
    assertEquals(expected.all(0), got.all(0));
    assertEquals(expected.counts(.4), got.counts(.4));
    assertArrayEquals(
        IntStream.range(0, expected.objectCount()).map(expected::predictionOf).toArray(),
        IntStream.range(0, got.objectCount()).map(got::predictionOf).toArray());
    OperatingPoint point = OperatingPoint.at(expected.iou(), .4);
    assertEquals(expected.outcome(point).all(), got.outcome(point).all());
    assertEquals(LabelErrors.of(expected.matching(), .4), LabelErrors.of(got.matching(), .4));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    Judgement judged = new RandomProblemJudged().judged;
    Box box = new Box(1, 1, 5, 5);
    refused(judged, new ImageTruth(99, List.of()), "Image 99 is not among those");
    refused(judged, new ImageTruth(1, List.of(TrueObject.box(900, 77, box))), "category 77");
    long other = judged.matching().truth().rows.id[judged.matching().truth().objectCount() - 1];
    refused(judged, new ImageTruth(1, List.of(TrueObject.box(other, 1, box))), "there twice");
  }

  /// Several images of which the last has objects.
  private static final class RandomProblemJudged {
    final Judgement judged;

    RandomProblemJudged() {
      RandomProblem problem = new RandomProblem(3, IMAGES, CATEGORIES, 6, 10);
      judged = Judgement.of(problem.truth, problem.found, Progress.NONE);
    }
  }

  private static void refused(Judgement judged, ImageTruth edit, String why) {
    Problem problem = assertThrows(Problem.class, () -> judged.with(edit));
    assertEquals(true, problem.sentence().contains(why), problem.sentence());
  }
}
