package org.spotter.app;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Image;
import org.spotter.inference.Workers;
import org.spotter.store.Project;

/// The images as jobs, read from the project a page at a time.
final class PrelabelJobs implements Iterator<Workers.Job> {
  private static final int PAGE = 256;

  private final Project project;
  private final long[] ids;
  private final @Nullable GivenObjects given;
  private int next;
  private List<Image> page = List.of();
  private int inPage;

  /// @param given what is known of the images already, or null when it plays no part
  PrelabelJobs(Project project, long[] ids, @Nullable GivenObjects given) {
    this.project = project;
    this.ids = ids;
    this.given = given;
  }

  @Override
  public boolean hasNext() {
    while (inPage == page.size() && next < ids.length) {
      int end = Math.min(ids.length, next + PAGE);
      page = project.images().some(Arrays.copyOfRange(ids, next, end));
      next = end;
      inPage = 0;
    }
    return inPage < page.size();
  }

  @Override
  public Workers.Job next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Image image = page.get(inPage++);
    return new Workers.Job(
        image.id(), project.locate(image), given == null ? List.of() : given.on(image.id()));
  }
}
