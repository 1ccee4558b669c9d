package org.spotter.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spotter.dataset.Image;
import org.spotter.evaluation.GroundTruth;
import org.spotter.evaluation.Trait;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// What the images of a project have by which they can be parted for slices.
public final class TestTraits {
  private static final int PAGE = 1000;
  private final ReportTraits traits;

  private TestTraits(ReportTraits traits) {
    this.traits = traits;
  }

  /// @param truth whose images are meant
  public static TestTraits of(Project project, GroundTruth truth) {
    Map<Long, Album.Page> pages = new HashMap<>();
    long[] ids = truth.imageIds();
    for (int at = 0; at < ids.length; at += PAGE) {
      long[] some = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + PAGE));
      project.images().some(some).forEach(i -> pages.put(i.id(), page(project, i)));
    }
    Album album = id -> Optional.ofNullable(pages.get(id));
    return new TestTraits(new ReportTraits(album, truth, id -> folder(album, id)));
  }

  /// Those that the project knows: folder, split, tags, number of objects.
  public List<Trait> known() {
    return traits.known();
  }

  /// These and how the pictures look, which are all decoded for it.
  ///
  /// @throws org.spotter.task.Cancelled when progress asked to stop
  public List<Trait> all(Progress progress) {
    return traits.all(progress);
  }

  private static Album.Page page(Project project, Image image) {
    return new Album.Page(image.fileName(), project.locate(image), image.split(), image.tags());
  }

  private static String folder(Album album, long image) {
    String name = album.page(image).map(Album.Page::name).orElse("");
    int slash = name.lastIndexOf('/');
    return name.isEmpty() || slash >= 0 ? name.substring(0, Math.max(0, slash)) : ".";
  }
}
