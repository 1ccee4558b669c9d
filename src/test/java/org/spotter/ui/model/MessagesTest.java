package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spotter.dataset.SkeletonTemplate;
import org.spotter.editing.Operations;
import org.spotter.editing.Tools;

/// Holds the bundle and the code together: no key is missing, none is left over.
class MessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/spotter/ui");
  private static final Pattern TEXT = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-zA-Z0-9-]+)*)\"");
  private static final Pattern CALL = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern WORD = Pattern.compile("Messages\\.word\\(\\s*\"([^\"]+)\"");
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.spotter.ui.messages");
  private static String code = "";

  @BeforeAll
  static void readTheCode() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.toString().contains("canvas")) {
          all.append(Files.readString(file));
        }
      }
    }
    code = all.toString();
  }

  @Test
  void everyKeyInCodeIsInTheBundle() {
    Set<String> missing = new TreeSet<>(found(CALL));
    missing.removeAll(BUNDLE.keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyActionHasWords() {
    Set<String> missing = new TreeSet<>();
    for (String id : found(Pattern.compile("\\badd\\(\\s*actions,\\s*\"([^\"]+)\""))) {
      if (!BUNDLE.containsKey("action." + id)) {
        missing.add(id);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyWordInTheBundleIsUsed() {
    Set<String> used = found(TEXT);
    Set<String> words = found(WORD);
    Set<String> unused = new TreeSet<>();
    for (String key : BUNDLE.keySet()) {
      String prefix = key.substring(0, Math.max(0, key.lastIndexOf('.')));
      boolean action = key.startsWith("action.") && used.contains(key.substring(7));
      boolean ofLists = key.matches("(action\\.)?tool\\..*") || key.startsWith("action.operation.");
      boolean template = key.startsWith("skeleton.template.");
      boolean metric = key.startsWith("metric.") && code.contains("\"metric.\"");
      boolean known = action || metric || template || ofLists || isGroup(key);
      if (!used.contains(key) && !words.contains(prefix) && !known) {
        unused.add(key);
      }
    }
    assertEquals(Set.of(), unused);
  }

  private static boolean isGroup(String key) {
    return key.startsWith("group.") && found(TEXT).contains(key.substring(6));
  }

  @Test
  void everyToolAndOperationHasWords() {
    Set<String> missing = new TreeSet<>();
    Tools.ALL.forEach(t -> missing.add("action.tool." + t.name()));
    Tools.ALL.forEach(t -> missing.add("tool." + t.name()));
    Operations.ALL.forEach(o -> missing.add("action.operation." + o.name()));
    SkeletonTemplate.ALL.forEach(t -> missing.add("skeleton.template." + t.name()));
    missing.removeAll(BUNDLE.keySet());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyTextIsAGoodPattern() {
    for (String key : BUNDLE.keySet()) {
      String text = BUNDLE.getString(key);
      assertEquals(-1, text.indexOf('\''), key + " has an apostrophe that MessageFormat eats");
      new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 2, 3, 4});
    }
  }

  @ParameterizedTest
  @EnumSource(Workspace.class)
  void everyWorkspaceHasANameAndAnAction(Workspace workspace) {
    assertEquals(true, BUNDLE.containsKey("workspace." + workspace));
    String action = "action.workspace." + workspace.name().toLowerCase(Locale.ROOT);
    assertEquals(true, BUNDLE.containsKey(action));
  }

  private static Set<String> found(Pattern pattern) {
    Set<String> keys = new TreeSet<>();
    Matcher matcher = pattern.matcher(code);
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }
}
