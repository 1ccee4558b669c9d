package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change;
import org.spotter.store.Project;
import org.spotter.task.Problem;
import org.spotter.ui.canvas.Palette;

/// The project's categories, which of them are drawn, and which one the next box gets.
public final class CategoriesModel {
  private final Project project;
  private final Threads threads;
  private final LabelModel label;
  private final Notices notices;
  private final ObservableList<CategoryRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Category> current = new SimpleObjectProperty<>();
  private final AtomicInteger latest = new AtomicInteger();
  private final Set<Long> hidden = new HashSet<>();
  private @Nullable Long preferred;

  public CategoriesModel(Project project, Threads threads, LabelModel label, Notices notices) {
    this.project = project;
    this.threads = threads;
    this.label = label;
    this.notices = notices;
  }

  public ObservableList<CategoryRow> rows() {
    return rows;
  }

  /// What the next box will be, or null while there is no category.
  public ObjectProperty<@Nullable Category> current() {
    return current;
  }

  /// Which category to begin with, when there is one of that id.
  public void prefer(@Nullable Long id) {
    preferred = id;
  }

  public List<Category> all() {
    return rows.stream().map(CategoryRow::category).toList();
  }

  public Optional<CategoryRow> find(long id) {
    return rows.stream().filter(r -> r.category().id() == id).findFirst();
  }

  /// The category's name, or a word for one that is not there.
  public String name(long id) {
    return find(id).map(r -> r.category().name()).orElseGet(() -> Messages.text("category.gone"));
  }

  public Color color(long id) {
    return find(id).map(CategoryRow::color).orElse(Palette.UNKNOWN);
  }

  /// Reads categories and counts anew, out of the window's thread; of several calls in a row the
  /// last one counts.
  public void reload() {
    int mine = latest.incrementAndGet();
    threads.reader().execute(() -> read(mine));
  }

  /// Draws or hides the objects of a category.
  public void visible(long id, boolean visible) {
    if (visible) {
      hidden.remove(id);
    } else {
      hidden.add(id);
    }
    rows.replaceAll(r ->
        r.category().id() == id
            ? new CategoryRow(r.category(), r.color(), r.count(), visible, r.key())
            : r);
  }

  /// Adds a category and makes it the one the next box gets.
  ///
  /// @throws Problem when the name is empty or taken
  public void add(String name) {
    String good = free(name, null);
    Category category = Category.of(greatestId() + 1, good);
    List<Category> all = new ArrayList<>(all());
    all.add(category);
    rows.add(row(Palette.of(all), category, rows.size(), 0));
    current.set(category);
    label.apply(Messages.text("change.category.add", good), new Change.OfCategory(null, category));
  }

  /// Adds those of the names that no category has yet, as one step; capitals do not matter.
  public void addMissing(List<String> names) {
    List<Category> fresh = new ArrayList<>();
    for (String name : missing(names)) {
      fresh.add(Category.of(greatestId() + 1 + fresh.size(), name));
    }
    if (!fresh.isEmpty()) {
      List<Change> changes = new ArrayList<>();
      fresh.forEach(c -> changes.add(new Change.OfCategory(null, c)));
      label.apply(Messages.text("change.categories.add", fresh.size()), new Change.Group(changes));
    }
  }

  /// Those names, each once, that no category has, whatever the case.
  public List<String> missing(List<String> names) {
    return names.stream()
        .distinct()
        .filter(n -> rows.stream().noneMatch(r -> r.category().name().equalsIgnoreCase(n)))
        .toList();
  }

  /// Gives a category another name.
  ///
  /// @throws Problem when the name is empty or taken
  public void rename(Category category, String name) {
    String good = free(name, category);
    Category renamed =
        new Category(
            category.id(),
            good,
            category.supercategory(),
            category.color(),
            category.skeleton(),
            category.attributes(),
            category.extra());
    label.apply(
        Messages.text("change.category.rename", category.name(), good),
        new Change.OfCategory(category, renamed));
  }

  private long greatestId() {
    return Math.max(0, rows.stream().mapToLong(r -> r.category().id()).max().orElse(0));
  }

  private String free(String name, @Nullable Category except) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      throw new Problem(Messages.text("problem.category.empty"));
    }
    boolean taken =
        rows.stream()
            .map(CategoryRow::category)
            .filter(c -> except == null || c.id() != except.id())
            .anyMatch(c -> c.name().equals(stripped));
    if (taken) {
      throw new Problem(Messages.text("problem.category.taken", stripped));
    }
    return stripped;
  }

  private void read(int mine) {
    if (mine != latest.get()) {
      return;
    }
    try {
      List<Category> categories = project.categories().all();
      Map<Long, Long> counts = project.categories().counts();
      threads.window().execute(() -> put(categories, counts));
    } catch (Problem problem) {
      threads.window().execute(() -> notices.problem(problem.sentence()));
    }
  }

  private void put(List<Category> categories, Map<Long, Long> counts) {
    Palette colors = Palette.of(categories);
    List<CategoryRow> fresh = new ArrayList<>();
    for (Category category : categories) {
      fresh.add(row(colors, category, fresh.size(), counts.getOrDefault(category.id(), 0L)));
    }
    if (!fresh.equals(rows)) {
      rows.setAll(fresh);
    }
    Category was = current.get();
    Long wanted = was == null ? preferred : Long.valueOf(was.id());
    current.set(
        categories.stream()
            .filter(c -> wanted != null && c.id() == wanted)
            .findFirst()
            .orElse(categories.isEmpty() ? null : categories.getFirst()));
  }

  private CategoryRow row(Palette colors, Category category, int place, long count) {
    return new CategoryRow(
        category,
        colors.color(category.id()),
        count,
        !hidden.contains(category.id()),
        place < 9 ? place + 1 : 0);
  }
}
