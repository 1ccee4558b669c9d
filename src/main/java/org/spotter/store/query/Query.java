package org.spotter.store.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;

/// Which images are meant, as a value. Names are resolved: categories and runs stand with their
/// ids.
public sealed interface Query {
  /// Every image.
  Query ALL = new Both(List.of());

  /// All of these; an empty list means every image.
  record Both(List<Query> parts) implements Query {
    public Both {
      parts = List.copyOf(parts);
    }
  }

  /// At least one of these.
  record Either(List<Query> parts) implements Query {
    public Either {
      parts = List.copyOf(parts);
    }
  }

  /// The images that the other does not mean.
  record Not(Query inner) implements Query {}

  /// The file name contains the text, upper and lower case alike.
  record NameContains(String text) implements Query {}

  /// The whole file name fits the pattern: `*` stands for any characters, `?` for one, upper and
  /// lower case alike.
  record NameFits(String pattern) implements Query {}

  record InState(ReviewState state) implements Query {}

  record InSplit(Split split) implements Query {}

  /// The image has this tag, upper and lower case alike.
  record Tagged(String tag) implements Query {}

  /// The image has any tag.
  record TaggedAtAll() implements Query {}

  /// The comment contains the text; an empty text means any comment.
  record Commented(String text) implements Query {}

  /// Somebody said that all objects of this category are labelled.
  record Complete(long categoryId) implements Query {}

  /// The run has looked at the image.
  record DoneBy(long runId) implements Query {}

  /// The run and the ground truth differ: of the predictions with this score or more one has no
  /// annotation, or an annotation has none of them. Those match that are of one category and
  /// overlap by half or more (IoU 0.5); what a person has decided about is settled.
  record Disagrees(long runId, double score) implements Query {}

  /// A measure of the picture is within the range.
  record Sized(Side side, Range range) implements Query {}

  /// What can be measured of a picture.
  enum Side {
    WIDTH,
    HEIGHT,
    /// Pixels in all.
    PIXELS
  }

  record WithId(long imageId) implements Query {}

  /// Somebody changed the image or something on it.
  ///
  /// @param who the person, or null for anybody
  /// @param from the earliest time, or null
  /// @param to the time after the latest, or null
  record Edited(@Nullable String who, @Nullable Instant from, @Nullable Instant to)
      implements Query {}

  /// So many objects of the image pass the test.
  ///
  /// @param runId the run whose predictions are meant, or null for annotations
  /// @param test what is asked of each object
  /// @param count how many
  record Objects(@Nullable Long runId, ObjectTest test, Range count) implements Query {}
}
