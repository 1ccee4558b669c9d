package org.spotter.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The words before the colon.
public enum Key {
  FILE(About.IMAGE, Value.TEXT),
  FOLDER(About.IMAGE, Value.TEXT),
  STATE(About.IMAGE, Value.CHOICE, "to-do", "in-progress", "done", "needs-work", "approved"),
  SPLIT(About.IMAGE, Value.CHOICE, "train", "val", "test", "none"),
  TAG(About.IMAGE, Value.TAG, "*"),
  COMMENT(About.IMAGE, Value.TEXT, "*"),
  COMPLETE(About.IMAGE, Value.CATEGORY),
  RUN(About.IMAGE, Value.RUN),
  DISAGREES(About.IMAGE, Value.RUN),
  IMAGE(About.IMAGE, Value.NUMBER),
  IMAGE_WIDTH(About.IMAGE, Value.NUMBER),
  IMAGE_HEIGHT(About.IMAGE, Value.NUMBER),
  MEGAPIXELS(About.IMAGE, Value.NUMBER),
  BY(About.EDIT, Value.PERSON),
  CHANGED(About.EDIT, Value.TIME),
  CATEGORY(About.OBJECT, Value.CATEGORY),
  COUNT(About.OBJECT, Value.NUMBER),
  SIZE(About.OBJECT, Value.NUMBER, "small", "medium", "large"),
  AREA(About.OBJECT, Value.NUMBER),
  WIDTH(About.OBJECT, Value.NUMBER),
  HEIGHT(About.OBJECT, Value.NUMBER),
  X(About.OBJECT, Value.NUMBER),
  Y(About.OBJECT, Value.NUMBER),
  SHAPE(About.OBJECT, Value.CHOICE, "box", "polygon", "mask", "joints", "class"),
  ID(About.OBJECT, Value.NUMBER),
  SCORE(About.PREDICTION, Value.NUMBER),
  DECISION(About.PREDICTION, Value.CHOICE, "open", "accepted", "rejected"),
  CROWD(About.ANNOTATION, Value.CHOICE, "yes", "no"),
  HIDDEN(About.ANNOTATION, Value.CHOICE, "yes", "no"),
  LOCKED(About.ANNOTATION, Value.CHOICE, "yes", "no"),
  IGNORED(About.ANNOTATION, Value.CHOICE, "yes", "no"),
  ORIGIN(About.ANNOTATION, Value.CHOICE, "drawn", "imported", "accepted", "corrected"),
  FROM(About.ANNOTATION, Value.RUN),
  MISSING(About.ANNOTATION, Value.ATTRIBUTE, "required");

  /// What a key speaks of.
  public enum About {
    IMAGE,
    /// One entry of the journal.
    EDIT,
    /// An annotation or a prediction.
    OBJECT,
    ANNOTATION,
    PREDICTION
  }

  /// What may stand after the colon.
  public enum Value {
    TEXT,
    NUMBER,
    TIME,
    CHOICE,
    CATEGORY,
    ATTRIBUTE,
    RUN,
    TAG,
    PERSON
  }

  private final About about;
  private final Value value;

  /// What `List.of` gives never changes.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  Key(About about, Value value, String... choices) {
    this.about = about;
    this.value = value;
    this.choices = List.of(choices);
  }

  public About about() {
    return about;
  }

  public Value value() {
    return value;
  }

  /// The values that can be named beforehand.
  public List<String> choices() {
    return choices;
  }

  /// As people write it: `image-width`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether `>` and `<` make sense after it.
  public boolean isOrdered() {
    return value == Value.NUMBER || value == Value.TIME;
  }

  static Optional<Key> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equalsIgnoreCase(word)).findFirst();
  }
}
