package org.spotter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.spotter.dataset.Decision;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.store.query.ObjectTest;
import org.spotter.store.query.ObjectTest.Definition;
import org.spotter.store.query.Query;
import org.spotter.store.query.Range;

/// Makes queries of every kind over what [RandomEdits] puts in a project.
final class RandomQueries {
  private final Random random;
  private final long run;

  RandomQueries(Random random, long run) {
    this.random = random;
    this.run = run;
  }

  Query query(int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0 -> plain();
      case 1, 2 -> random.nextInt(4) == 0 ? joined() : objects();
      case 3 -> new Query.Both(some(() -> query(depth - 1)));
      case 4 -> new Query.Either(some(() -> query(depth - 1)));
      default -> new Query.Not(query(depth - 1));
    };
  }

  private <T> List<T> some(Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      all.add(one.get());
    }
    return all;
  }

  private Query plain() {
    return switch (random.nextInt(7)) {
      case 0 -> new Query.NameContains(String.valueOf(random.nextInt(10)));
      case 1 -> new Query.NameFits("s" + random.nextInt(3) + "/*");
      case 2 -> new Query.InState(pick(ReviewState.values()));
      case 3 -> new Query.InSplit(pick(Split.values()));
      case 4 -> new Query.Commented(random.nextBoolean() ? "" : "SEE");
      case 5 -> new Query.Sized(pick(Query.Side.values()), range(400, 10));
      default -> new Query.WithId(random.nextInt(20));
    };
  }

  private Query joined() {
    return switch (random.nextInt(6)) {
      case 0 -> new Query.Tagged(random.nextBoolean() ? "NIGHT" : "rain");
      case 1 -> new Query.TaggedAtAll();
      case 2 -> new Query.Complete(category());
      case 3 -> new Query.DoneBy(run);
      default -> new Query.Disagrees(run, random.nextInt(11) / 10.0);
    };
  }

  private Query objects() {
    boolean predictions = random.nextInt(3) == 0;
    ObjectTest test = predictions ? ofPrediction(2) : ofAnnotation(2);
    return new Query.Objects(predictions ? run : null, test, count());
  }

  private Range count() {
    return random.nextBoolean() ? Range.SOME : range(4, 1);
  }

  /// With ends at steps, so that some values lie at an end.
  private Range range(int most, int step) {
    double low = (double) step * random.nextInt(most / step + 1);
    double high = low + (double) step * random.nextInt(3);
    return switch (random.nextInt(6)) {
      case 0 -> Range.of(low);
      case 1 -> Range.between(low, high);
      case 2 -> Range.from(low);
      case 3 -> Range.above(low);
      case 4 -> Range.upTo(high);
      default -> Range.below(high);
    };
  }

  private ObjectTest ofAnnotation(int depth) {
    return switch (random.nextInt(depth > 0 ? 16 : 12)) {
      case 0, 1 -> new ObjectTest.OfCategory(category());
      case 2 -> new ObjectTest.Says("worn", random.nextBoolean() ? "MISSING" : "worn");
      case 3 -> new ObjectTest.SaysNumber("age", range(10, 1));
      case 4 -> new ObjectTest.SaysAnything(pick("worn", "age", "sure"));
      case 5 -> lacks();
      case 6 -> measured();
      case 7 -> new ObjectTest.Marked(pick(ObjectTest.Mark.values()));
      case 8 -> new ObjectTest.From(pick(ObjectTest.Source.values()));
      case 9 -> new ObjectTest.Drawn(pick(ObjectTest.Shape.values()));
      case 10 -> new ObjectTest.WithId(random.nextInt(60));
      case 11 -> new ObjectTest.AcceptedFrom("random");
      default -> joined(() -> ofAnnotation(depth - 1));
    };
  }

  private ObjectTest joined(Supplier<ObjectTest> one) {
    return switch (random.nextInt(5)) {
      case 0 -> new ObjectTest.AnyOf(some(one));
      case 1 -> new ObjectTest.Other(one.get());
      case 2 -> new ObjectTest.Any();
      default -> new ObjectTest.AllOf(some(one));
    };
  }

  private ObjectTest lacks() {
    List<Definition> all =
        List.of(new Definition(1, "worn"), new Definition(1, "age"), new Definition(2, "sure"));
    return new ObjectTest.Lacks(all.subList(random.nextInt(2), 2 + random.nextInt(2)));
  }

  private ObjectTest measured() {
    ObjectTest.Measure measure = pick(ObjectTest.Measure.values());
    return switch (measure) {
      case AREA -> new ObjectTest.Measured(measure, range(900, 100));
      case WIDTH, HEIGHT -> new ObjectTest.Measured(measure, range(30, 10));
      case X, Y -> new ObjectTest.Measured(measure, range(4, 1).times(.25));
    };
  }

  private ObjectTest ofPrediction(int depth) {
    return switch (random.nextInt(depth > 0 ? 10 : 6)) {
      case 0 -> new ObjectTest.OfCategory(category());
      case 1, 2 -> new ObjectTest.Scored(range(10, 1).times(.1));
      case 3 -> new ObjectTest.Decided(pick(Decision.State.values()));
      case 4 -> measured();
      case 5 -> new ObjectTest.Drawn(pick(ObjectTest.Shape.values()));
      default -> joined(() -> ofPrediction(depth - 1));
    };
  }

  private long category() {
    return 1L + random.nextInt(3);
  }

  @SafeVarargs
  private <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }
}
