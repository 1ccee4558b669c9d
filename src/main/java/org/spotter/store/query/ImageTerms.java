package org.spotter.store.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spotter.dataset.Category;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Run;
import org.spotter.dataset.Split;

/// Looks up what a term says of an image.
final class ImageTerms {
  /// Where a run's disagreement begins unless the term says otherwise.
  private static final double SURE = 0.5;

  private final Vocabulary vocabulary;

  ImageTerms(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Query resolve(Key key, Syntax.Term term) {
    return switch (key) {
      case FILE -> file(term.value());
      case FOLDER -> folder(term.value());
      case STATE -> new Query.InState(ReviewState.valueOf(constant(Values.choice(term, key))));
      case SPLIT -> new Query.InSplit(Split.valueOf(constant(Values.choice(term, key))));
      case TAG ->
          term.value().equals("*") ? new Query.TaggedAtAll() : new Query.Tagged(term.value());
      case COMMENT -> new Query.Commented(term.value().equals("*") ? "" : term.value());
      case COMPLETE -> new Query.Complete(category(term).id());
      case RUN -> new Query.DoneBy(run(term, term.value()).id());
      case DISAGREES -> disagrees(term);
      case IMAGE -> new Query.WithId(Values.whole(term));
      case IMAGE_WIDTH -> new Query.Sized(Query.Side.WIDTH, Values.range(term));
      case IMAGE_HEIGHT -> new Query.Sized(Query.Side.HEIGHT, Values.range(term));
      case MEGAPIXELS -> new Query.Sized(Query.Side.PIXELS, Values.range(term).times(1e6));
      case BY -> new Query.Edited(term.value(), null, null);
      case CHANGED -> Values.time(term);
      case CATEGORY,
          COUNT,
          SIZE,
          AREA,
          WIDTH,
          HEIGHT,
          X,
          Y,
          SHAPE,
          ID,
          SCORE,
          DECISION,
          CROWD,
          HIDDEN,
          LOCKED,
          IGNORED,
          ORIGIN,
          FROM,
          MISSING ->
          throw new IllegalArgumentException(key + " is about objects");
    };
  }

  private static Query file(String pattern) {
    boolean wild = pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0;
    return wild ? new Query.NameFits(pattern) : new Query.NameContains(pattern);
  }

  private static Query folder(String folder) {
    String bare = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    return new Query.NameFits(bare + "/*");
  }

  /// `disagrees:RUN`, or `disagrees:RUN@0.3` for another score.
  private Query disagrees(Syntax.Term term) {
    int at = term.value().lastIndexOf('@');
    Optional<Run> whole = vocabulary.run(term.value());
    if (whole.isPresent() || at < 0) {
      return new Query.Disagrees(run(term, term.value()).id(), SURE);
    }
    double score = Values.number(term, term.value().substring(at + 1));
    return new Query.Disagrees(run(term, term.value().substring(0, at)).id(), score);
  }

  Run run(Syntax.Term term, String name) {
    List<String> names = vocabulary.runs().stream().map(Run::name).toList();
    return vocabulary
        .run(name)
        .orElseThrow(
            () -> Values.wrong(term, "the project has no run " + name, hint("runs", name, names)));
  }

  Category category(Syntax.Term term) {
    List<String> names = vocabulary.categories().stream().map(Category::name).toList();
    return vocabulary
        .category(term.value())
        .orElseThrow(() ->
            Values.wrong(
                term,
                "the project has no category " + term.value(),
                hint("categories", term.value(), names)));
  }

  static String hint(String what, String given, List<String> names) {
    if (names.isEmpty()) {
      return "it has no " + what + " yet";
    }
    return Values.near(given, names)
        .map(n -> "did you mean " + n)
        .orElse(
            "its "
                + what
                + " are "
                + String.join(", ", names.subList(0, Math.min(8, names.size()))));
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
