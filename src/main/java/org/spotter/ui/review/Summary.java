package org.spotter.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.AttributeValue;
import org.spotter.dataset.Image;
import org.spotter.dataset.Origin;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.ui.model.CategoriesModel;
import org.spotter.ui.model.Messages;

/// What is chosen, in a few lines: what all have in common, and how often what differs.
final class Summary {
  /// More are not looked at; the lines say so.
  static final int MOST = 5_000;

  private final CategoriesModel categories;
  private final List<Line> lines = new ArrayList<>();

  private Summary(CategoriesModel categories) {
    this.categories = categories;
  }

  /// A name and what is said of it.
  record Line(String name, String text) {}

  static List<Line> of(@Nullable Row[] rows, CategoriesModel categories) {
    Summary summary = new Summary(categories);
    List<Annotation> objects = new ArrayList<>();
    List<Row.OfProposal> proposals = new ArrayList<>();
    List<Image> images = new ArrayList<>();
    for (Row row : rows) {
      switch (row) {
        case Row.OfObject o -> objects.add(o.annotation());
        case Row.OfProposal p -> proposals.add(p);
        case Row.OfImage i -> images.add(i.image());
        case null -> {}
      }
    }
    summary.objects(objects);
    summary.proposals(proposals);
    summary.images(images);
    if (rows.length == 1 && rows[0] != null) {
      summary.add("review.file", rows[0].image().fileName());
    }
    return summary.lines;
  }

  private void objects(List<Annotation> all) {
    if (all.isEmpty()) {
      return;
    }
    add("review.category", tally(all.stream().map(a -> categories.name(a.categoryId())).toList()));
    for (String attribute : attributes(all)) {
      lines.add(new Line(attribute, tally(all.stream().map(a -> said(a, attribute)).toList())));
    }
    if (all.size() == 1) {
      size(all.getFirst().bbox());
      add("review.from", origin(all.getFirst().origin()));
    }
  }

  private java.util.Set<String> attributes(List<Annotation> all) {
    TreeSet<String> names = new TreeSet<>();
    for (Annotation a : all) {
      categories
          .find(a.categoryId())
          .ifPresent(r -> r.category().attributes().forEach(d -> names.add(d.name())));
      a.attributes().forEach(v -> names.add(v.name()));
    }
    return names;
  }

  private static String said(Annotation a, String attribute) {
    AttributeValue value = Openness.value(a.attributes(), attribute);
    return value == null ? "–" : Openness.words(value);
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case Origin.Drawn _ -> Messages.text("review.drawn");
      case Origin.Imported _ -> Messages.text("review.imported");
      case Origin.Accepted(String run, double score, boolean corrected) ->
          Messages.text(corrected ? "review.corrected" : "review.accepted", run, score);
    };
  }

  private void proposals(List<Row.OfProposal> all) {
    if (all.isEmpty()) {
      return;
    }
    DoubleStream scores =
        all.stream().map(Row.OfProposal::prediction).mapToDouble(Prediction::score);
    var range = scores.summaryStatistics();
    add(
        "review.decision",
        tally(all.stream().map(p -> Messages.word("decision", p.state())).toList()));
    add(
        "review.score",
        all.size() == 1
            ? Messages.text("review.score.one", range.getMin())
            : Messages.text("review.score.range", range.getMin(), range.getMax()));
    if (all.size() == 1) {
      size(all.getFirst().prediction().bbox());
    }
  }

  private void images(List<Image> all) {
    if (all.isEmpty()) {
      return;
    }
    add("review.state", tally(all.stream().map(i -> Messages.word("state", i.state())).toList()));
    String comments =
        all.stream()
            .map(Image::comment)
            .filter(c -> !c.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    if (!comments.isEmpty()) {
      add("review.said", comments);
    }
  }

  private void size(@Nullable Box box) {
    if (box != null) {
      add("review.size", Messages.text("review.pixels", box.width(), box.height()));
    }
  }

  /// The word alone where all agree, else each with its count, the most frequent first.
  private static String tally(List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.forEach(w -> counts.merge(w, 1, Integer::sum));
    if (counts.size() == 1) {
      return words.getFirst();
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(e -> Messages.text("review.times", e.getKey(), e.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private void add(String key, String text) {
    lines.add(new Line(Messages.text(key), text));
  }
}
