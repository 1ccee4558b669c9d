package org.spotter.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.dataset.ReviewState;
import org.spotter.dataset.Split;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Says something of images as a whole: tags, review state, comment, and of which categories
/// everything is labelled. Each is one undo step over all images given; the journal has who and
/// when.
public final class MarkImages {
  /// Characters of a comment; a page or two.
  static final int LONGEST_COMMENT = 20_000;

  private static final int PAGE = 1000;

  private MarkImages() {}

  public static PlannedEdit state(Project project, long[] images, ReviewState state) {
    return plan(project, images, "Set state to " + Listing.word(state), i -> i.withState(state));
  }

  /// Moves images to a split, or out of every split.
  public static PlannedEdit split(Project project, long[] images, Split split) {
    return plan(project, images, "Move to " + Listing.word(split), i -> i.withSplit(split));
  }

  /// Sends images back with a word on what is wrong with them.
  ///
  /// @param comment what to say; when it is empty, a comment that is there stays
  /// @throws Problem when it is longer than 20,000 characters
  public static PlannedEdit needsWork(Project project, long[] images, String comment) {
    requireShort(comment);
    String said = comment.strip();
    return plan(
        project,
        images,
        "Set state to " + Listing.word(ReviewState.NEEDS_WORK),
        i -> {
          Image back = i.withState(ReviewState.NEEDS_WORK);
          return said.isEmpty() ? back : back.withComment(said);
        });
  }

  /// @param comment what to say, empty to take a comment away
  /// @throws Problem when it is longer than 20,000 characters
  public static PlannedEdit comment(Project project, long[] images, String comment) {
    requireShort(comment);
    return plan(project, images, "Comment", i -> i.withComment(comment.strip()));
  }

  private static void requireShort(String comment) {
    if (comment.length() > LONGEST_COMMENT) {
      throw new Problem(
          String.format(
              java.util.Locale.ROOT,
              "The comment has %,d characters, at most %,d are possible; put what is longer into a"
                  + " file and name it here.",
              comment.length(),
              LONGEST_COMMENT));
    }
  }

  /// @throws Problem when the tag is empty, too long or not one line
  public static PlannedEdit tag(Project project, long[] images, String tag) {
    String name = Names.checked("A tag", tag);
    return plan(project, images, "Tag " + name, i -> i.withTags(with(i.tags(), name)));
  }

  public static PlannedEdit untag(Project project, long[] images, String tag) {
    return plan(
        project,
        images,
        "Remove tag " + tag,
        i -> i.withTags(i.tags().stream().filter(t -> !t.equalsIgnoreCase(tag.strip())).toList()));
  }

  /// Says that every object of the category is labelled, or takes that back.
  public static PlannedEdit complete(
      Project project, long[] images, long categoryId, boolean complete) {
    String name =
        project
            .categories()
            .find(categoryId)
            .orElseThrow(() -> new Problem("The project has no category " + categoryId + "."))
            .name();
    return plan(
        project,
        images,
        (complete ? "All labelled: " : "Not all labelled: ") + name,
        i -> i.withComplete(complete ? plus(i.complete(), categoryId) : less(i, categoryId)));
  }

  private static List<String> with(List<String> tags, String tag) {
    List<String> all = new ArrayList<>(tags);
    all.add(tag);
    return all;
  }

  private static Set<Long> plus(List<Long> ids, long id) {
    Set<Long> all = new TreeSet<>(ids);
    all.add(id);
    return all;
  }

  static List<Long> less(Image image, long id) {
    return image.complete().stream().filter(c -> c != id).toList();
  }

  static PlannedEdit plan(
      Project project, long[] images, String label, UnaryOperator<Image> marked) {
    List<Change> changes = new ArrayList<>();
    for (int at = 0; at < images.length; at += PAGE) {
      long[] page = Arrays.copyOfRange(images, at, Math.min(images.length, at + PAGE));
      for (Image image : project.images().some(page)) {
        Image after = marked.apply(image);
        if (!after.equals(image)) {
          changes.add(new Change.OfImage(image, after));
        }
      }
    }
    return new PlannedEdit(label, changes, 0, changes.size(), List.of());
  }
}
