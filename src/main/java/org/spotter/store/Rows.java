package org.spotter.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Change.Group;
import org.spotter.dataset.Change.OfAnnotation;
import org.spotter.dataset.Change.OfCategory;
import org.spotter.dataset.Change.OfCategoryOrder;
import org.spotter.dataset.Change.OfDecision;
import org.spotter.dataset.Change.OfImage;
import org.spotter.dataset.Decision;
import org.spotter.dataset.Image;
import org.spotter.task.Problem;

/// Makes one step of a change in the tables, if the row is still what the step says it was.
final class Rows {
  private final Session session;
  private final Shapes shapes = new Shapes();
  private final ObjectCounts counts = new ObjectCounts();
  private final Set<Long> changed = new LinkedHashSet<>();

  Rows(Session session) {
    this.session = session;
  }

  /// @return the step with the place of its row
  /// @throws Problem when the row is not as it was, or names one that is not there; the transaction
  ///   is to be rolled back then
  Step apply(Step step) throws SQLException {
    return switch (step.change()) {
      case OfAnnotation(Annotation before, Annotation after) ->
          step.at(annotation(before, after, step.place()));
      case OfCategory(Category before, Category after) ->
          step.at(category(before, after, step.place()));
      case OfImage(Image before, Image after) -> {
        image(before, after);
        yield step;
      }
      case OfDecision(Decision before, Decision after) -> {
        Decisions.put(session, before, after);
        disagree(after.imageId());
        yield step;
      }
      case OfCategoryOrder(List<Long> before, List<Long> after) -> {
        order(before, after);
        yield step;
      }
      case Group _ -> throw new IllegalArgumentException("a step is no group");
    };
  }

  /// Brings up to date what is counted; to be called after the last step.
  void finish() throws SQLException {
    counts.write(session);
    Agreements.renew(session, changed);
  }

  /// What was known of how runs agree with the image holds no more.
  private void disagree(long imageId) throws SQLException {
    if (changed.add(imageId)) {
      Agreements.forgetImage(session, imageId);
    }
  }

  private long annotation(
      @Nullable Annotation before, @Nullable Annotation after, @Nullable Long at)
      throws SQLException {
    long id = id(before == null ? null : before.id(), after == null ? null : after.id());
    Optional<Annotation> stored =
        session.first(AnnotationRow.SELECT + "WHERE id = ?", AnnotationRow::read, id);
    requireSame("Annotation " + id, before, stored);
    if (before != null) {
      disagree(before.imageId());
    }
    if (after != null) {
      disagree(after.imageId());
    }
    counts.touch(before, after);
    if (after == null) {
      return delete("annotation", id);
    }
    requireRow("image", after.imageId(), "Annotation " + id);
    requireRow("category", after.categoryId(), "Annotation " + id);
    if (before == null) {
      PreparedStatement insert = session.statement(AnnotationRow.INSERT);
      AnnotationRow.bind(insert, after, shapes);
      bindPlace(insert, 15, freePlace("annotation", at));
      insert.executeUpdate();
    } else {
      PreparedStatement update = session.statement(AnnotationRow.UPDATE);
      AnnotationRow.bind(update, after, shapes);
      update.setLong(15, id);
      update.executeUpdate();
    }
    return place("annotation", id);
  }

  private long category(@Nullable Category before, @Nullable Category after, @Nullable Long at)
      throws SQLException {
    long id = id(before == null ? null : before.id(), after == null ? null : after.id());
    Optional<Category> stored =
        session.first(CategoryRow.SELECT + "WHERE id = ?", CategoryRow::read, id);
    requireSame("Category " + id, before, stored);
    if (before == null || after == null) {
      Agreements.forgetAll(session);
    }
    if (after == null) {
      requireUnused(id);
      return delete("category", id);
    }
    requireOwnName(after);
    if (before == null) {
      PreparedStatement insert = session.statement(CategoryRow.INSERT);
      CategoryRow.bind(insert, after);
      bindPlace(insert, 8, freePlace("category", at));
      insert.executeUpdate();
    } else {
      PreparedStatement update = session.statement(CategoryRow.UPDATE);
      CategoryRow.bind(update, after);
      update.setLong(8, id);
      update.executeUpdate();
    }
    return place("category", id);
  }

  private void image(Image before, Image after) throws SQLException {
    long id = id(before.id(), after.id());
    requireSame(
        "Image " + id, before, session.first(ImageRow.SELECT + "WHERE id = ?", ImageRow::read, id));
    PreparedStatement update = session.statement(ImageRow.UPDATE);
    ImageRow.bind(update, after);
    update.setLong(14, id);
    update.executeUpdate();
  }

  /// The categories take each other's places.
  private void order(List<Long> before, List<Long> after) throws SQLException {
    List<Long> stored =
        session.list("SELECT id FROM category ORDER BY place", row -> row.getLong(1));
    if (!stored.equals(before)) {
      throw new Problem(
          "The list of categories was changed meanwhile, so this order does not fit it; look at it"
              + " again and repeat the change.");
    }
    if (!stored.stream().sorted().toList().equals(after.stream().sorted().toList())) {
      throw new IllegalArgumentException("an order keeps the categories");
    }
    List<Long> places =
        session.list("SELECT place FROM category ORDER BY place", row -> row.getLong(1));
    session.update("UPDATE category SET place = -1 - place");
    for (int i = 0; i < places.size(); i++) {
      session.update("UPDATE category SET place = ? WHERE id = ?", places.get(i), after.get(i));
    }
  }

  private static long id(@Nullable Long before, @Nullable Long after) {
    if (before != null && after != null && !before.equals(after)) {
      throw new IllegalArgumentException("a change keeps the id " + before + ", not " + after);
    }
    return before != null ? before : Objects.requireNonNull(after);
  }

  private static <T> void requireSame(String name, @Nullable T before, Optional<T> stored) {
    if (before == null && stored.isPresent()) {
      throw new Problem(name + " is in the project already; it was not added again.");
    }
    if (before != null && !stored.equals(Optional.of(before))) {
      throw new Problem(
          name
              + (stored.isEmpty()
                  ? " is not in the project any more"
                  : " was changed meanwhile, so this change does not fit it")
              + "; look at it again and repeat the change.");
    }
  }

  private void requireRow(String table, long id, String who) throws SQLException {
    if (session.number("SELECT count(*) FROM " + table + " WHERE id = ?", id) == 0) {
      throw new Problem(
          who
              + " names "
              + table
              + " "
              + id
              + ", which the project does not have; nothing was"
              + " changed.");
    }
  }

  private void requireUnused(long categoryId) throws SQLException {
    long uses = session.number("SELECT count(*) FROM annotation WHERE category_id = ?", categoryId);
    if (uses > 0) {
      throw new Problem(
          "Category "
              + categoryId
              + " is still used by "
              + uses
              + (uses == 1 ? " annotation" : " annotations")
              + "; delete them or give them another category first.");
    }
  }

  private void requireOwnName(Category category) throws SQLException {
    long others =
        session.number(
            "SELECT count(*) FROM category WHERE name = ? AND id <> ?",
            category.name(),
            category.id());
    if (others > 0) {
      throw new Problem(
          "The project already has a category named " + category.name() + "; choose another name.");
    }
  }

  private long delete(String table, long id) throws SQLException {
    long place = place(table, id);
    session.update("DELETE FROM " + table + " WHERE id = ?", id);
    return place;
  }

  private long place(String table, long id) throws SQLException {
    return session.number("SELECT place FROM " + table + " WHERE id = ?", id);
  }

  /// The wished place, unless a bulk load took it in the meantime.
  private @Nullable Long freePlace(String table, @Nullable Long wished) throws SQLException {
    return wished == null
            || session.number("SELECT count(*) FROM " + table + " WHERE place = ?", wished) > 0
        ? null
        : wished;
  }

  private static void bindPlace(PreparedStatement statement, int index, @Nullable Long place)
      throws SQLException {
    if (place == null) {
      statement.setNull(index, Types.INTEGER);
    } else {
      statement.setLong(index, place);
    }
  }
}
