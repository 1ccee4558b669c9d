package org.spotter.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.task.Problem;

/// What a person said of a model that its file does not tell, by the keys of [Question].
public final class Answers {
  /// Nothing said.
  public static final Answers NONE = new Answers(Map.of());

  private static final Set<String> KEYS =
      Set.of(
          Question.ADAPTER,
          Question.CATEGORIES,
          Question.JOINTS,
          Question.SIZE,
          Question.PIXELS,
          Question.RESIZE,
          Question.CHANNELS);

  private final Map<String, String> given;

  private Answers(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /// @throws Problem when a key is no question
  public static Answers of(Map<String, String> given) {
    for (String key : given.keySet()) {
      if (!KEYS.contains(key)) {
        throw new Problem(
            "There is no question '" + key + "'; answers can be given to " + sorted() + ".");
      }
    }
    return new Answers(given);
  }

  private static String sorted() {
    return String.join(", ", KEYS.stream().sorted().toList());
  }

  /// The adapter that was named, or an empty text.
  String adapter() {
    return given.getOrDefault(Question.ADAPTER, "");
  }

  /// Names that are known, or given, or to be asked for.
  List<String> names(String key, int count, List<String> known, List<Question> open) {
    String said = given.get(key);
    if (said == null) {
      if (known.size() != count) {
        open.add(question(key, count));
      }
      return known.size() == count ? known : List.of();
    }
    List<String> names = said.startsWith("@") ? lines(said.substring(1)) : split(said);
    if (names.size() != count && count > 0) {
      throw new Problem(
          "There are "
              + names.size()
              + " "
              + key
              + " in the answer, but the model has "
              + count
              + ".");
    }
    return different(names);
  }

  /// ImageNet has two cranes; the second is called `crane 2`.
  private static List<String> different(List<String> names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      String other = name;
      for (int i = 2; all.contains(other); i++) {
        other = name + " " + i;
      }
      all.add(other);
    }
    return all;
  }

  private static Question question(String key, int count) {
    return new Question(
        key,
        "Name its "
            + count
            + " "
            + key
            + " in its order: "
            + key
            + "=a,b,c or "
            + key
            + "=@FILE with one a line.",
        List.of(),
        "");
  }

  /// With lines, a name a line, so that names may have commas; else names between commas.
  private static List<String> split(String said) {
    return said.contains("\n")
        ? said.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()
        : Arrays.stream(said.split(",", -1)).map(String::strip).toList();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new Problem(
          "The file " + file + " with names cannot be read: " + Problem.reason(e) + ".", e);
    }
  }

  ColourNumbers colours(@Nullable ColourNumbers known, List<Question> open) {
    String said = given.get(Question.PIXELS);
    if (said != null) {
      return ColourNumbers.of(said);
    }
    if (known == null) {
      open.add(
          new Question(
              Question.PIXELS,
              "Say which numbers it wants for the colours: pixels=raw (0–255), unit (0–1),"
                  + " symmetric (−1–1), imagenet (its mean and deviation) or MEAN/STD.",
              ColourNumbers.WORDS,
              "imagenet"));
    }
    return known == null ? ColourNumbers.IMAGENET : known;
  }

  InputSpec.Resize resize(InputSpec.Resize usual) {
    return oneOf(Question.RESIZE, usual);
  }

  InputSpec.Channels channels(InputSpec.Channels usual) {
    return oneOf(Question.CHANNELS, usual);
  }

  private <E extends Enum<E>> E oneOf(String key, E usual) {
    String said = given.get(key);
    if (said == null) {
      return usual;
    }
    List<E> all = Arrays.asList(usual.getDeclaringClass().getEnumConstants());
    return all.stream()
        .filter(e -> CardFields.written(e).equals(said))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                "The answer "
                    + key
                    + "="
                    + said
                    + " is none of "
                    + String.join(", ", all.stream().map(CardFields::written).toList())
                    + "."));
  }

  /// Width and height, 0 when nobody said.
  int[] size() {
    String said = given.getOrDefault(Question.SIZE, "");
    if (said.isEmpty()) {
      return new int[2];
    }
    if (!said.matches("[1-9]\\d{0,3}(x[1-9]\\d{0,3})?")) {
      throw new Problem("The answer size=" + said + " is no size; write 640 or 640x480.");
    }
    String[] sides = said.split("x", -1);
    int width = Integer.parseInt(sides[0]);
    return new int[] {width, sides.length == 2 ? Integer.parseInt(sides[1]) : width};
  }
}
