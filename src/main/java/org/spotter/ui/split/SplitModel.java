package org.spotter.ui.split;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.spotter.app.Grouping;
import org.spotter.app.SplitImages;
import org.spotter.app.SplitRules;
import org.spotter.store.Project;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;
import org.spotter.ui.model.LabelModel;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Threads;

/// How images are to be divided, and what would come of it; planned anew whenever a rule changes.
public final class SplitModel {
  private final Project project;
  private final Threads threads;
  private final ObjectProperty<Grouping> by = new SimpleObjectProperty<>(Grouping.FOLDER);
  private final StringProperty train = new SimpleStringProperty("70");
  private final StringProperty val = new SimpleStringProperty("15");
  private final StringProperty test = new SimpleStringProperty("15");
  private final StringProperty seed = new SimpleStringProperty("1");
  private final BooleanProperty anew = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Planning());
  private final AtomicInteger latest = new AtomicInteger();

  /// @param project whose rules are the first, where it keeps some
  public SplitModel(Project project, Threads threads) {
    this.project = project;
    this.threads = threads;
    SplitRules.of(project).ifPresent(this::take);
    for (ObservableValue<?> rule : new ObservableValue<?>[] {by, train, val, test, seed, anew}) {
      rule.addListener((_, _, _) -> plan());
    }
  }

  /// What is known of the division.
  public sealed interface State {}

  /// It is being planned.
  public record Planning() implements State {}

  /// It can be made.
  public record Planned(SplitImages.Plan plan) implements State {}

  /// It cannot be made.
  public record Refused(String why) implements State {}

  /// What stays together.
  public ObjectProperty<Grouping> by() {
    return by;
  }

  public StringProperty train() {
    return train;
  }

  public StringProperty val() {
    return val;
  }

  public StringProperty test() {
    return test;
  }

  public StringProperty seed() {
    return seed;
  }

  /// Whether images forget the split they have.
  public BooleanProperty anew() {
    return anew;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Plans by the present rules; a plan that is under way is given up.
  public void plan() {
    int mine = latest.incrementAndGet();
    state.set(new Planning());
    boolean forget = anew.get();
    try {
      SplitRules rules = rules();
      threads.reader().execute(() -> plan(mine, rules, forget));
    } catch (Problem problem) {
      state.set(new Refused(problem.sentence()));
    }
  }

  /// Makes the division that is planned, as one step that can be undone.
  ///
  /// @param then done when it is on disk
  public void apply(LabelModel label, Runnable then) {
    if (state.get() instanceof Planned(SplitImages.Plan plan)) {
      label.make(() -> plan.apply(project), then);
    }
  }

  private void take(SplitRules rules) {
    by.set(rules.by());
    train.set(shown(rules.train()));
    val.set(shown(rules.val()));
    test.set(shown(rules.test()));
    seed.set(Long.toString(rules.seed()));
  }

  private static String shown(double share) {
    return share == Math.rint(share) ? Long.toString(Math.round(share)) : Double.toString(share);
  }

  private SplitRules rules() {
    return new SplitRules(by.get(), share(train), share(val), share(test), whole(seed.get()));
  }

  private static double share(StringProperty text) {
    try {
      return text.get().isBlank() ? 0 : Double.parseDouble(text.get().strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new Problem(Messages.text("split.no-number", text.get()), e);
    }
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new Problem(Messages.text("split.no-seed", text), e);
    }
  }

  private void plan(int mine, SplitRules rules, boolean forget) {
    try {
      State found = new Planned(SplitImages.plan(project, rules, forget, whileLatest(mine)));
      put(mine, found);
    } catch (Problem problem) {
      put(mine, new Refused(problem.sentence()));
    } catch (Cancelled _) {
      // The rules are others by now, and planned by somebody else.
    }
  }

  private void put(int mine, State found) {
    threads
        .window()
        .execute(() -> {
          if (mine == latest.get()) {
            state.set(found);
          }
        });
  }

  private Progress whileLatest(int mine) {
    return new Progress() {
      @Override
      public void report(String what, long done, long total) {}

      @Override
      public boolean cancelled() {
        return mine != latest.get();
      }
    };
  }
}
