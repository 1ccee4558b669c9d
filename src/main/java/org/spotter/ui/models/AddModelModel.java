package org.spotter.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.spotter.app.AddModel;
import org.spotter.inference.Answers;
import org.spotter.inference.ModelCard;
import org.spotter.inference.ModelCards;
import org.spotter.inference.Question;
import org.spotter.inference.Recognised;
import org.spotter.inference.Recognition;
import org.spotter.inference.Signature;
import org.spotter.task.Problem;
import org.spotter.ui.model.Threads;

/// A model on its way in: what it was recognised as, what a person has answered so far, and what is
/// still open. A model nobody knows is described by hand instead.
public final class AddModelModel {
  private final Path file;
  private final Threads threads;
  private final Latest latest;
  private final Map<String, String> answers = new LinkedHashMap<>();
  private final StringProperty name;
  private final StringProperty licence = new SimpleStringProperty("");
  private final StringProperty source = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Finding> finding = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private @Nullable String sha256;

  public AddModelModel(Path file, Threads threads) {
    this.file = file.toAbsolutePath().normalize();
    this.threads = threads;
    latest = new Latest(threads.reader(), threads.window());
    name =
        new SimpleStringProperty(String.valueOf(file.getFileName()).replaceFirst("\\.onnx$", ""));
  }

  /// What is known of the file.
  ///
  /// @param what it is, with the answers so far
  /// @param asked all questions, answered or not
  /// @param signature its inputs and outputs
  /// @param byHand whether no adapter knows it, so that a person describes it
  public record Finding(
      Recognised what, List<Question> asked, Signature signature, boolean byHand) {
    public Finding {
      asked = List.copyOf(asked);
    }

    /// Whether nothing is open.
    public boolean isComplete() {
      boolean named = !what.categories().isEmpty() || !what.task().predicts();
      return what.questions().isEmpty() && named;
    }
  }

  public Path file() {
    return file;
  }

  public StringProperty name() {
    return name;
  }

  public StringProperty licence() {
    return licence;
  }

  public StringProperty source() {
    return source;
  }

  /// What is known, or null while it is looked at for the first time or when it is no model.
  public ReadOnlyObjectProperty<@Nullable Finding> finding() {
    return finding.getReadOnlyProperty();
  }

  /// Why an answer or the file cannot be taken, or an empty text.
  public ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// Looks at the file, with the answers there are.
  public void look() {
    Map<String, String> given = Map.copyOf(answers);
    latest.ask(() -> find(file, given), this::found, this::refused);
  }

  /// Answers a question; an empty text takes the answer back.
  public void answer(String key, String text) {
    String before = answers.getOrDefault(key, "");
    if (!before.equals(text)) {
      if (text.isBlank()) {
        answers.remove(key);
      } else {
        answers.put(key, text);
      }
      look();
    }
  }

  /// What was answered, or an empty text.
  public String answered(String key) {
    return answers.getOrDefault(key, "");
  }

  /// Takes what a person says of a model nobody knows.
  public void describe(Recognised what) {
    Finding now = finding.get();
    if (now != null) {
      trouble.set("");
      finding.set(new Finding(what, List.of(), now.signature(), true));
    }
  }

  /// Leaves recognition aside and describes the model by hand.
  public void describeByHand() {
    latest.ask(() -> byHand(file), this::found, this::refused);
  }

  /// A card to try it with, as far as it is known.
  ///
  /// @throws Problem when the file cannot be read
  public Optional<ModelCard> provisional() {
    Finding now = finding.get();
    if (now == null) {
      return Optional.empty();
    }
    String hash = sha256 == null ? ModelCards.sha256(file) : sha256;
    sha256 = hash;
    return Optional.of(now.what().provisional(file, hash));
  }

  /// Adds it to the user's own models. Slow.
  ///
  /// @throws Problem when something is open, or it cannot be run
  public ModelCard add() {
    Finding now = finding.get();
    if (now == null) {
      throw new Problem(trouble.get());
    }
    AddModel.Request request =
        new AddModel.Request(
            file, Answers.NONE, name.get(), told(licence.get()), told(source.get()));
    return AddModel.run(now.what(), request, ModelCards.userModels());
  }

  Threads threads() {
    return threads;
  }

  private static String told(String text) {
    return text.isBlank() ? "not told" : text.strip();
  }

  private void found(Finding now) {
    trouble.set("");
    finding.set(now);
  }

  private void refused(String why) {
    trouble.set(why);
  }

  private static Finding find(Path file, Map<String, String> given) {
    String adapter = given.getOrDefault(Question.ADAPTER, "");
    Optional<Recognised> plain = Recognition.of(file, Answers.NONE);
    if (plain.isEmpty()) {
      return byHand(file);
    }
    List<Question> asked = new ArrayList<>(plain.get().questions());
    if (!adapter.isEmpty()) {
      Recognised chosen =
          Recognition.of(file, Answers.of(Map.of(Question.ADAPTER, adapter))).orElse(plain.get());
      asked.addAll(chosen.questions());
    }
    Recognised now = Recognition.of(file, Answers.of(given)).orElse(plain.get());
    return new Finding(now, asked, Recognition.signature(file), false);
  }

  private static Finding byHand(Path file) {
    return new Finding(Recognition.byHand(file), List.of(), Recognition.signature(file), true);
  }
}
