package org.spotter.ui.review;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Run;
import org.spotter.store.FoundFacts;
import org.spotter.store.Project;
import org.spotter.store.query.Query;

/// Finds what belongs on the wall, in its order. Slow; not for the window's thread.
final class Finding {
  private final Project project;
  private final List<Category> categories;

  Finding(Project project) {
    this.project = project;
    categories = project.categories().all();
  }

  /// What was found.
  static final class Found {
    private final Items items;
    private final long[] open;

    Found(Items items, long[] open) {
      this.items = items;
      this.open = open;
    }

    /// In their order.
    Items items() {
      return items;
    }

    /// Which of them are still open.
    BitSet openIn(Items shown) {
      return shown.places(open);
    }
  }

  /// @param model the id of the object that others are to be like, or -1
  Found find(Scope scope, Order order, long model) {
    Query query = scope.toQuery(categories);
    if (scope.subject() == Subject.IMAGES) {
      long[] ids = project.images().ids(query);
      return new Found(new Items(Subject.IMAGES, null, ids, ids), open(scope, ids));
    }
    FoundFacts facts = project.finds().facts(query);
    int[] places = places(facts, scope, order, model);
    long[] ids = picked(facts.objects().ids(), places);
    long[] on = picked(facts.objects().imageIds(), places);
    Run run = run(facts.objects().runId());
    Subject subject = run == null ? Subject.OBJECTS : Subject.PROPOSALS;
    return new Found(new Items(subject, run, ids, on), open(scope, ids));
  }

  private @Nullable Run run(@Nullable Long id) {
    return id == null ? null : project.runs().find(id).orElse(null);
  }

  private long[] open(Scope scope, long[] all) {
    if (!scope.canBeOpen()) {
      return new long[0];
    }
    if (scope.openOnly()) {
      return all;
    }
    Query query = scope.openOnly(true).toQuery(categories);
    return scope.subject() == Subject.IMAGES
        ? project.images().ids(query)
        : project.finds().facts(query).objects().ids();
  }

  private int[] places(FoundFacts facts, Scope scope, Order order, long model) {
    return Sorting.sorted(
        facts,
        order,
        area(facts, model),
        order == Order.CATEGORY ? categoryPlaces(facts, scope.run()) : _ -> 0,
        order == Order.DISAGREEMENT ? disagreement(facts, scope) : _ -> 0);
  }

  private static double area(FoundFacts facts, long id) {
    long[] ids = facts.objects().ids();
    return IntStream.range(0, ids.length)
        .filter(i -> ids[i] == id)
        .mapToDouble(facts::area)
        .findFirst()
        .orElseGet(() -> median(facts));
  }

  private static double median(FoundFacts facts) {
    double[] areas = IntStream.range(0, facts.size()).mapToDouble(facts::area).sorted().toArray();
    return areas.length == 0 ? 0 : areas[areas.length / 2];
  }

  private IntToDoubleFunction categoryPlaces(FoundFacts facts, @Nullable Run run) {
    Map<Long, Integer> places = new HashMap<>();
    categories.forEach(c -> places.put(c.id(), places.size()));
    int last = places.size();
    if (facts.objects().runId() == null || run == null) {
      return i -> places.getOrDefault(facts.kind(i), last);
    }
    return i -> {
      Long category = run.classes().get((int) facts.kind(i)).categoryId();
      return category == null ? last + facts.kind(i) : places.getOrDefault(category, last);
    };
  }

  private IntToDoubleFunction disagreement(FoundFacts facts, Scope scope) {
    Long of = facts.objects().runId();
    Run run = of == null ? scope.run() : run(of);
    if (run == null) {
      return _ -> 0;
    }
    double[] differs = Disagreement.of(project, facts, run, scope.minScore());
    return i -> differs[i];
  }

  private static long[] picked(long[] from, int[] places) {
    return Arrays.stream(places).mapToLong(i -> from[i]).toArray();
  }
}
