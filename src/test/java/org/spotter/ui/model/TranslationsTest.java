package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each language says everything that English says, and fills in the same things.
class TranslationsTest {
  private static final Path FOLDER = Path.of("resources/org/spotter/ui");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  static Stream<Arguments> bundles() {
    return Stream.of("messages", "canvas/canvas")
        .flatMap(b -> Stream.of("de", "zh").map(language -> Arguments.of(b, language)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void nothingIsMissingAndNothingLeftOver(String bundle, String language) {
    assertEquals(
        new TreeSet<>(read(bundle + ".properties").keySet()),
        new TreeSet<>(translated(bundle, language).keySet()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void theSameThingsAreFilledIn(String bundle, String language) {
    assertEquals(
        Map.of(),
        differing(bundle, language, (ours, theirs) -> arguments(ours).equals(arguments(theirs))));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextCanBeFilledIn(String bundle, String language) {
    translated(bundle, language)
        .forEach((key, text) -> {
          assertEquals(-1, text.indexOf('\''), key + " has an apostrophe that is eaten");
          new MessageFormat(text, Locale.forLanguageTag(language))
              .format(new Object[] {1, 2, 3, 4, 5});
        });
  }

  /// A sentence that reads the same in another language was forgotten; single words may be the
  /// same.
  @ParameterizedTest
  @MethodSource("bundles")
  void noSentenceWasLeftInEnglish(String bundle, String language) {
    assertEquals(
        Map.of(),
        differing(bundle, language, (ours, theirs) -> !ours.equals(theirs) || words(ours) < 4));
  }

  /// Where English has a word of its own, Chinese has Chinese.
  @ParameterizedTest
  @MethodSource("bundles")
  void chineseIsWrittenInChinese(String bundle, String language) {
    if (language.equals("zh")) {
      assertEquals(
          Map.of(),
          differing(
              bundle,
              language,
              (ours, theirs) -> words(ours) < 3 || CHINESE.matcher(theirs).find()));
    }
  }

  private static Map<String, String> differing(
      String bundle, String language, BiPredicate<String, String> fits) {
    Map<String, String> ours = read(bundle + ".properties");
    return translated(bundle, language).entrySet().stream()
        .filter(e -> ours.containsKey(e.getKey()) && !isExample(e.getKey()))
        .filter(e -> !fits.test(ours.get(e.getKey()), e.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// What a person would type, or a file holds.
  private static boolean isExample(String key) {
    return key.endsWith(".example");
  }

  private static long words(String text) {
    return Pattern.compile("[a-z]{2,}")
        .matcher(text.replaceAll("\\{[^}]*\\}", "").toLowerCase(Locale.ROOT))
        .results()
        .count();
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> translated(String bundle, String language) {
    return read(bundle + "_" + language + ".properties");
  }

  private static Map<String, String> read(String name) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
    return texts;
  }
}
