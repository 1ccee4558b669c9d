package org.spotter.ui.model;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.spotter.dataset.Run;
import org.spotter.editing.Document;
import org.spotter.store.Event;
import org.spotter.store.Project;
import org.spotter.store.query.Query;

/// A project as the window has it open: its view models, kept fresh as the project changes under
/// them, whoever changes it.
public final class OpenProject implements AutoCloseable {
  private final Project project;
  private final Threads threads;
  private final Notices notices;
  private final Jobs jobs;
  private final ImagesModel images;
  private final LabelModel label;
  private final CategoriesModel categories;
  private final SkeletonsModel skeletons;
  private final RunsModel runs;
  private final ObjectsModel objects;
  private final ProposalsModel proposals;
  private final AttributesModel attributes;
  private final ImageClassesModel imageClasses;
  private final RepeatModel repeat = new RepeatModel();
  private final ClipboardModel clipboard;
  private final Consumer<Event> listener = this::heard;

  /// @param project open; closed with this
  public OpenProject(Project project, Threads threads, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.notices = notices;
    jobs = new Jobs(threads, notices);
    images = new ImagesModel(project, threads, notices);
    label = new LabelModel(project, threads, notices);
    categories = new CategoriesModel(project, threads, label, notices);
    skeletons = new SkeletonsModel(project, threads, label, notices);
    runs = new RunsModel(project, threads, label, notices);
    objects = new ObjectsModel(label, categories);
    objects.repeatable(repeat);
    attributes = new AttributesModel(label, objects);
    attributes.repeatable(repeat);
    imageClasses = new ImageClassesModel(label, objects, () -> step(1));
    proposals =
        new ProposalsModel(
            label, objects, runs, new ProposalSearch(project, threads, label, images, notices));
    clipboard = new ClipboardModel(project, threads, label, images, notices);
    images.ids().addListener((_, _, ids) -> showFirst(ids));
    runs.shown().addListener((_, _, _) -> countPredictions());
    runs.minScore().addListener((_, _, _) -> countPredictions());
    project.addListener(listener);
    readLists();
    runs.reload();
  }

  public Project project() {
    return project;
  }

  public Threads threads() {
    return threads;
  }

  public Notices notices() {
    return notices;
  }

  public Jobs jobs() {
    return jobs;
  }

  public ImagesModel images() {
    return images;
  }

  public LabelModel label() {
    return label;
  }

  public CategoriesModel categories() {
    return categories;
  }

  public SkeletonsModel skeletons() {
    return skeletons;
  }

  public RunsModel runs() {
    return runs;
  }

  public ObjectsModel objects() {
    return objects;
  }

  /// What the shown run proposes on the present image.
  public ProposalsModel proposals() {
    return proposals;
  }

  /// What the selected objects say.
  public AttributesModel attributes() {
    return attributes;
  }

  /// What the whole image is said to be.
  public ImageClassesModel imageClasses() {
    return imageClasses;
  }

  /// What was done last, to be done again.
  public RepeatModel repeat() {
    return repeat;
  }

  public ClipboardModel clipboard() {
    return clipboard;
  }

  /// The file's name without its ending.
  public String name() {
    Path name = project.file().getFileName();
    return String.valueOf(name).replaceFirst("\\.spotter$", "");
  }

  /// Goes some images on (or back) in the list, stopping at its ends. From an image that is not in
  /// the list, for the search changed or the image no longer fits it, goes to the nearest by name.
  public void step(int by) {
    long[] ids = images.ids().get();
    Document now = label.document().get();
    int at = now == null ? -1 : images.indexOf(now.image().id());
    if (at < 0 && now != null) {
      stepByName(now.image().id(), by);
    } else if (ids.length > 0) {
      label.show(ids[Math.clamp(at < 0 ? 0 : at + by, 0, ids.length - 1)]);
    }
  }

  private void stepByName(long from, int by) {
    Query query = images.query().get();
    threads
        .reader()
        .execute(() -> {
          var found =
              by > 0 ? project.images().next(query, from) : project.images().previous(query, from);
          found.ifPresent(id -> threads.window().execute(() -> label.show(id)));
        });
  }

  private void countPredictions() {
    Run run = runs.shown().get();
    images.run(run == null ? null : run.id(), runs.minScore().get());
  }

  /// Stops the jobs, waits for what is being written, and closes the project.
  @Override
  public void close() {
    project.removeListener(listener);
    jobs.cancelAll();
    threads.close();
    project.close();
  }

  private void readLists() {
    images.reload();
    categories.reload();
  }

  private void showFirst(long[] ids) {
    if (label.document().get() == null && ids.length > 0) {
      label.show(ids[0]);
    }
  }

  /// Called on the thread that wrote.
  private void heard(Event event) {
    boolean own = label.isWriting();
    threads.window().execute(() -> refresh(event, own));
  }

  private void refresh(Event event, boolean own) {
    switch (event) {
      case Event.OfAnnotations(long id) -> {
        images.refresh(id);
        categories.reload();
        reread(id, own);
      }
      case Event.OfImage(long id) -> {
        images.refresh(id);
        reread(id, own);
      }
      case Event.OfCategories() -> {
        categories.reload();
        label.reload();
      }
      case Event.OfRun(_) -> {
        runs.reload();
      }
      case Event.OfPredictions(_, long id) -> {
        if (isShown(id)) {
          runs.readPredictions();
        }
      }
      case Event.OfSettings() -> {}
      case Event.OfEverything() -> {
        readLists();
        runs.reload();
        label.reload();
      }
    }
  }

  private void reread(long id, boolean own) {
    if (!own && isShown(id)) {
      label.reload();
    }
  }

  private boolean isShown(long imageId) {
    Document now = label.document().get();
    return now != null && now.image().id() == imageId;
  }
}
