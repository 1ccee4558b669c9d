package org.spotter.store.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.dataset.Decision;
import org.spotter.store.query.ObjectTest.Measure;

/// Looks up what a term says of an object.
final class ObjectTerms {
  /// COCO's sizes: small below 32², large from 96² square pixels.
  private static final double SMALL = 32 * 32;

  private static final double LARGE = 96 * 96;

  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");

  private final Vocabulary vocabulary;
  private final ImageTerms images;

  ObjectTerms(Vocabulary vocabulary, ImageTerms images) {
    this.vocabulary = vocabulary;
    this.images = images;
  }

  /// The test of a word that is the name of a category, else empty.
  Optional<ObjectTest> category(Syntax.Word word) {
    return vocabulary.category(word.text()).map(c -> new ObjectTest.OfCategory(c.id()));
  }

  /// The attribute's name when the term is about one: `@worn`, or `worn` if no key is named so.
  Optional<String> attribute(Syntax.Term term) {
    String key = term.key();
    if (key.startsWith("@")) {
      return Optional.of(vocabulary.attribute(key.substring(1)).orElseThrow(() -> unknown(term)));
    }
    return Key.of(key).isPresent() ? Optional.empty() : vocabulary.attribute(key);
  }

  private Fault.Found unknown(Syntax.Term term) {
    return new Fault.Found(
        term.at(),
        term.key().length(),
        "no category has an attribute " + term.key().substring(1),
        ImageTerms.hint("attributes", term.key().substring(1), vocabulary.attributes()));
  }

  ObjectTest says(String attribute, Syntax.Term term) {
    if ((!Values.isEqual(term) && !term.sign().equals("!=")) || isRange(term)) {
      return new ObjectTest.SaysNumber(attribute, Values.range(term));
    }
    ObjectTest test = positive(attribute, term);
    return term.sign().equals("!=") ? new ObjectTest.Other(test) : test;
  }

  private ObjectTest positive(String attribute, Syntax.Term term) {
    if (term.value().equals("*")) {
      return new ObjectTest.SaysAnything(attribute);
    }
    return term.value().equalsIgnoreCase("none") && !hasOption(attribute, "none")
        ? new ObjectTest.Other(new ObjectTest.SaysAnything(attribute))
        : value(attribute, term);
  }

  private ObjectTest value(String attribute, Syntax.Term term) {
    ObjectTest text = new ObjectTest.Says(attribute, term.value());
    List<Attribute> known = definitions(attribute).toList();
    if (known.isEmpty()) {
      return NUMBER.matcher(term.value()).matches()
          ? new ObjectTest.AnyOf(List.of(text, number(attribute, term)))
          : text;
    }
    return known.stream().allMatch(a -> a instanceof Attribute.Numeric)
        ? number(attribute, term)
        : text;
  }

  private static ObjectTest number(String attribute, Syntax.Term term) {
    return new ObjectTest.SaysNumber(attribute, Range.of(Values.number(term, term.value())));
  }

  private static boolean isRange(Syntax.Term term) {
    return Values.isEqual(term)
        && term.value().matches("[-+.0-9eE]*\\.\\.[-+.0-9eE]*")
        && term.value().length() > 2;
  }

  private boolean hasOption(String attribute, String option) {
    return definitions(attribute)
        .anyMatch(a -> a instanceof Attribute.Choice c && c.options().contains(option));
  }

  private java.util.stream.Stream<Attribute> definitions(String attribute) {
    return vocabulary.categories().stream()
        .flatMap(c -> c.attributes().stream())
        .filter(a -> a.name().equals(attribute));
  }

  ObjectTest resolve(Key key, Syntax.Term term) {
    ObjectTest test = positive(key, term);
    return term.sign().equals("!=") ? new ObjectTest.Other(test) : test;
  }

  private ObjectTest positive(Key key, Syntax.Term term) {
    return switch (key) {
      case CATEGORY -> new ObjectTest.OfCategory(images.category(term).id());
      case SIZE -> new ObjectTest.Measured(Measure.AREA, size(term));
      case AREA -> new ObjectTest.Measured(Measure.AREA, Values.range(term));
      case WIDTH -> new ObjectTest.Measured(Measure.WIDTH, Values.range(term));
      case HEIGHT -> new ObjectTest.Measured(Measure.HEIGHT, Values.range(term));
      case X -> new ObjectTest.Measured(Measure.X, Values.range(term));
      case Y -> new ObjectTest.Measured(Measure.Y, Values.range(term));
      case SHAPE -> new ObjectTest.Drawn(ObjectTest.Shape.valueOf(constant(term, key)));
      case ID -> new ObjectTest.WithId(Values.whole(term));
      case SCORE -> new ObjectTest.Scored(Values.range(term));
      case DECISION -> new ObjectTest.Decided(Decision.State.valueOf(constant(term, key)));
      case CROWD, HIDDEN, LOCKED, IGNORED -> marked(key, term);
      case ORIGIN -> new ObjectTest.From(ObjectTest.Source.valueOf(constant(term, key)));
      case FROM -> new ObjectTest.AcceptedFrom(term.value());
      case MISSING -> new ObjectTest.Lacks(lacking(term));
      case COUNT,
          FILE,
          FOLDER,
          STATE,
          SPLIT,
          TAG,
          COMMENT,
          COMPLETE,
          RUN,
          DISAGREES,
          IMAGE,
          IMAGE_WIDTH,
          IMAGE_HEIGHT,
          MEGAPIXELS,
          BY,
          CHANGED ->
          throw new IllegalArgumentException(key + " is not about one object");
    };
  }

  /// The side of a square of the object's area, in pixels, or COCO's name for it.
  private static Range size(Syntax.Term term) {
    return switch (term.value().toLowerCase(Locale.ROOT)) {
      case "small" -> Range.below(SMALL);
      case "medium" -> new Range(SMALL, true, LARGE, false);
      case "large" -> Range.from(LARGE);
      default -> Values.range(term).squared();
    };
  }

  private static ObjectTest marked(Key key, Syntax.Term term) {
    ObjectTest test = new ObjectTest.Marked(ObjectTest.Mark.valueOf(key.name()));
    return Values.isYes(term, key) ? test : new ObjectTest.Other(test);
  }

  private static String constant(Syntax.Term term, Key key) {
    return Values.choice(term, key).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private List<ObjectTest.Definition> lacking(Syntax.Term term) {
    boolean required = term.value().equalsIgnoreCase("required");
    if (!required && vocabulary.attribute(term.value()).isEmpty()) {
      throw Values.wrong(
          term,
          "no category has an attribute " + term.value(),
          ImageTerms.hint("attributes", term.value(), vocabulary.attributes()));
    }
    return vocabulary.categories().stream()
        .flatMap(c -> lacking(c, term.value(), required))
        .toList();
  }

  private static java.util.stream.Stream<ObjectTest.Definition> lacking(
      Category category, String name, boolean required) {
    return category.attributes().stream()
        .filter(a -> required ? a.required() : a.name().equalsIgnoreCase(name))
        .map(a -> new ObjectTest.Definition(category.id(), a.name()));
  }
}
