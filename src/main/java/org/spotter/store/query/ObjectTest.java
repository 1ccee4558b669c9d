package org.spotter.store.query;

import java.util.List;
import org.spotter.dataset.Decision;

/// What is asked of one object: an annotation, or a prediction of a run.
public sealed interface ObjectTest {
  /// Every object passes.
  record Any() implements ObjectTest {}

  /// All of them; an empty list lets everything pass.
  record AllOf(List<ObjectTest> tests) implements ObjectTest {
    public AllOf {
      tests = List.copyOf(tests);
    }
  }

  /// At least one of them.
  record AnyOf(List<ObjectTest> tests) implements ObjectTest {
    public AnyOf {
      tests = List.copyOf(tests);
    }
  }

  /// Those that do not pass the other.
  record Other(ObjectTest test) implements ObjectTest {}

  record OfCategory(long categoryId) implements ObjectTest {}

  /// An attribute has this value, upper and lower case alike; `yes` and `no` for yes/no.
  record Says(String attribute, String value) implements ObjectTest {}

  /// An attribute is a number within the range.
  record SaysNumber(String attribute, Range range) implements ObjectTest {}

  /// An attribute has a value, whichever.
  record SaysAnything(String attribute) implements ObjectTest {}

  /// An attribute that the object's category defines has no value.
  ///
  /// @param definitions the attributes meant, each with its category
  record Lacks(List<Definition> definitions) implements ObjectTest {
    public Lacks {
      definitions = List.copyOf(definitions);
    }
  }

  /// An attribute of a category.
  record Definition(long categoryId, String attribute) {}

  /// A measure of the object is within the range.
  record Measured(Measure measure, Range range) implements ObjectTest {}

  /// What can be measured of an object.
  enum Measure {
    /// Square pixels, as COCO's `area`.
    AREA,
    /// Pixels of the box.
    WIDTH,
    /// Pixels of the box.
    HEIGHT,
    /// The middle of the box from the left, as a part of the image's width.
    X,
    /// The middle of the box from the top, as a part of the image's height.
    Y
  }

  /// A mark that annotations carry.
  record Marked(Mark mark) implements ObjectTest {}

  /// The marks.
  enum Mark {
    CROWD,
    HIDDEN,
    LOCKED,
    IGNORED
  }

  /// Where an annotation came from.
  record From(Source source) implements ObjectTest {}

  /// The sources of annotations.
  enum Source {
    DRAWN,
    IMPORTED,
    /// Accepted from a run, corrected since or not.
    ACCEPTED,
    /// Accepted from a run and changed since.
    CORRECTED
  }

  /// Accepted from the run of this name.
  record AcceptedFrom(String run) implements ObjectTest {}

  /// How an object is drawn.
  record Drawn(Shape shape) implements ObjectTest {}

  /// The ways to draw an object.
  enum Shape {
    /// A box and nothing more.
    BOX,
    POLYGON,
    MASK,
    JOINTS,
    /// Nothing: a class of the whole image.
    CLASS
  }

  /// A prediction's score is within the range.
  record Scored(Range range) implements ObjectTest {}

  /// What a person decided about a prediction.
  record Decided(Decision.State state) implements ObjectTest {}

  /// The object of this id.
  record WithId(long id) implements ObjectTest {}
}
