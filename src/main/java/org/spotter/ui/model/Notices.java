package org.spotter.ui.model;

import java.lang.System.Logger.Level;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the window tells a person: a passing word in the status line, or a problem that stays until
/// it is put away.
public final class Notices {
  private static final System.Logger LOG = System.getLogger(Notices.class.getName());
  private final ReadOnlyObjectWrapper<@Nullable String> word = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();

  /// The latest passing word, or null.
  public ReadOnlyObjectProperty<@Nullable String> word() {
    return word.getReadOnlyProperty();
  }

  /// The problem that waits to be put away, or null.
  public ReadOnlyObjectProperty<@Nullable String> problem() {
    return problem.getReadOnlyProperty();
  }

  /// Says something that passes; said again, it is told again.
  public void say(String words) {
    word.set(null);
    word.set(words);
  }

  /// Shows a problem's sentence.
  public void problem(String sentence) {
    problem.set(sentence);
  }

  /// Something failed that nobody foresaw: told in one sentence, with the whole of it in the log.
  public void failure(String what, Throwable cause) {
    LOG.log(Level.ERROR, what, cause);
    problem(
        Messages.text(
            "problem.unforeseen",
            what,
            Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName())));
  }

  public void putAway() {
    problem.set(null);
  }
}
