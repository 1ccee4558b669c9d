package org.spotter.ui.model;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.app.DecideProposals;
import org.spotter.app.NextImage;
import org.spotter.dataset.Run;
import org.spotter.editing.Document;
import org.spotter.store.Project;
import org.spotter.task.Problem;

/// Looks for the next image of the list that has an open proposal, from its end on from its
/// beginning, out of the window's thread.
public final class ProposalSearch {
  private final Project project;
  private final Threads threads;
  private final LabelModel label;
  private final ImagesModel images;
  private final Notices notices;
  private final AtomicInteger latest = new AtomicInteger();

  ProposalSearch(
      Project project, Threads threads, LabelModel label, ImagesModel images, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.label = label;
    this.images = images;
    this.notices = notices;
  }

  /// Shows that image, or says that there is none. Goes behind what is being written, so that what
  /// was just decided counts.
  void goOn(@Nullable Run run, double minScore) {
    Document now = label.document().get();
    int mine = latest.incrementAndGet();
    long[] list = images.ids().get();
    if (run != null && now != null) {
      int at = images.indexOf(now.image().id());
      (label.saved().get() ? threads.reader() : threads.writer())
          .execute(() -> look(mine, run, minScore, list, at));
    }
  }

  private void look(int mine, Run run, double minScore, long[] list, int at) {
    try {
      OptionalLong found = find(mine, run, minScore, list, at);
      threads.window().execute(() -> show(mine, run, minScore, found));
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }

  private void show(int mine, Run run, double minScore, OptionalLong found) {
    if (mine != latest.get()) {
      return;
    }
    found.ifPresentOrElse(
        label::show, () -> notices.say(Messages.text("proposals.none-left", run.name(), minScore)));
  }

  private OptionalLong find(int mine, Run run, double minScore, long[] list, int at) {
    Set<Long> maybe =
        Arrays.stream(project.images().ids(NextImage.open(run.id(), minScore)))
            .boxed()
            .collect(Collectors.toSet());
    return IntStream.range(1, list.length)
        .mapToLong(i -> list[Math.floorMod(at + i, list.length)])
        .filter(maybe::contains)
        .filter(id ->
            mine != latest.get() || !DecideProposals.open(project, run, id, minScore).isEmpty())
        .findFirst();
  }
}
