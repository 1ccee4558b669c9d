package org.spotter.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import org.spotter.app.PlannedEdit;
import org.spotter.dataset.Image;
import org.spotter.editing.Document;
import org.spotter.ui.history.HistoryModel;
import org.spotter.ui.history.HistoryPage;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.Actions;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.OpenProject;
import org.spotter.ui.split.DuplicatesModel;
import org.spotter.ui.split.DuplicatesPage;
import org.spotter.ui.split.SplitModel;
import org.spotter.ui.split.SplitPage;
import org.spotter.ui.split.TagCard;
import org.spotter.ui.stats.StatsModel;
import org.spotter.ui.stats.StatsPage;
import org.spotter.ui.view.Overlay;
import org.spotter.ui.view.ThumbnailStore;

/// Pages about the whole project, which lie over the window and lead back into it.
final class ProjectPages {
  private static final ObservableBooleanValue ALWAYS = new SimpleBooleanProperty(true);
  private final Window window;
  private final Workbench bench;
  private @Nullable StatsPage statistics;

  ProjectPages(Window window, Workbench bench) {
    this.window = window;
    this.bench = bench;
  }

  /// Adds what opens them to a list.
  void addTo(Actions actions) {
    add(actions, "project.statistics", "fth-bar-chart-2", this::statistics);
    add(actions, "project.history", "fth-clock", this::history);
    add(actions, "project.splits", "fth-scissors", this::splits);
    add(actions, "project.duplicates", "fth-copy", this::duplicates);
    add(actions, "project.tag", "fth-tag", this::tag);
  }

  private static void add(Actions actions, String id, String icon, Runnable run) {
    actions.add(new Action(id, icon, ALWAYS, run));
  }

  /// Shows the numbers of the project, counted anew.
  void statistics() {
    Overlay overlay = window.overlay();
    if (statistics == null) {
      var model = new StatsModel(bench.project().project(), bench.project().jobs());
      statistics =
          new StatsPage(model, bench.searchField("statistics-scope"), this::find, overlay::hide);
    }
    statistics.refresh();
    overlay.show(statistics, statistics);
  }

  /// Shows who did what, on the present image to begin with.
  void history() {
    OpenProject open = bench.project();
    HistoryPage page =
        new HistoryPage(new HistoryModel(open.project(), open.threads()), new Back());
    Document now = open.label().document().get();
    page.show(now == null ? null : now.image());
    window.overlay().show(page, page.focus());
  }

  /// From the history back into the window.
  private final class Back implements HistoryPage.Leads {
    @Override
    public void restore(PlannedEdit edit, Runnable then) {
      bench
          .project()
          .label()
          .apply(
              edit,
              () -> {
                window.notices().say(Messages.text("history.restored"));
                then.run();
              });
    }

    @Override
    public void image(long id) {
      window.overlay().hide();
      bench.show(id);
    }

    @Override
    public void close() {
      window.overlay().hide();
    }
  }

  /// Asks how to divide the images.
  void splits() {
    OpenProject open = bench.project();
    SplitModel model = new SplitModel(open.project(), open.threads());
    Runnable divide =
        () ->
            model.apply(
                open.label(),
                () -> {
                  window.overlay().hide();
                  window.notices().say(Messages.text("split.done"));
                });
    SplitPage page = new SplitPage(model, window.overlay(), divide, this::duplicates);
    model.plan();
    window.overlay().show(page.card(), page.focus());
  }

  /// Looks for pictures that look almost the same.
  void duplicates() {
    OpenProject open = bench.project();
    DuplicatesModel model = new DuplicatesModel(open.project(), open.jobs(), open.label());
    DuplicatesPage page = new DuplicatesPage(model, new AroundPairs(model));
    model.find();
    window.overlay().show(page, page.focus());
  }

  /// Asks for a tag.
  void tag() {
    OpenProject open = bench.project();
    TagCard card =
        new TagCard(open.project(), open.label(), window.overlay(), window.notices()::say);
    List<TagCard.Images> images =
        Scope.of(open, bench.chosen()).reversed().stream()
            .map(s -> new TagCard.Images(s.words(), s.ids()))
            .toList();
    open.threads()
        .reader()
        .execute(() -> {
          List<String> tags = open.project().vocabulary().tags();
          open.threads().window().execute(() -> card.show(images, tags));
        });
  }

  /// What pairs need of the window.
  private final class AroundPairs implements DuplicatesPage.Around {
    private final DuplicatesModel model;

    AroundPairs(DuplicatesModel model) {
      this.model = model;
    }

    @Override
    public ThumbnailStore thumbnails() {
      return bench.thumbnails();
    }

    @Override
    public Path locate(Image image) {
      return bench.project().project().locate(image);
    }

    @Override
    public void image(long id) {
      close();
      bench.show(id);
    }

    @Override
    public void close() {
      model.stop();
      window.overlay().hide();
    }
  }

  private void find(String query) {
    window.overlay().hide();
    bench.find(query);
  }
}
