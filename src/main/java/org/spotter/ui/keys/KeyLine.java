package org.spotter.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.spotter.dataset.Attribute;
import org.spotter.dataset.Category;
import org.spotter.ui.model.Action;
import org.spotter.ui.model.KeyMap;
import org.spotter.ui.model.Messages;
import org.spotter.ui.model.Workspace;

/// A line of the sheet of keys.
///
/// @param group the title it stands under
/// @param text what the keys do
/// @param keys as key maps write them
public record KeyLine(String group, String text, List<String> keys) {
  public KeyLine {
    keys = List.copyOf(keys);
  }

  /// Whether what a person typed is in it, in words or as the key.
  ///
  /// @param wanted in lower case
  boolean fits(String wanted) {
    String shown = keys.stream().map(KeyMap::words).reduce("", (a, b) -> a + " " + b);
    return (text + shown).toLowerCase(Locale.ROOT).contains(wanted)
        || keys.stream().anyMatch(k -> KeyMap.words(k).equalsIgnoreCase(wanted));
  }

  /// The actions that have a key in a workspace, and the keys of attributes.
  public static List<KeyLine> of(
      List<Action> actions, KeyMap keys, Workspace workspace, List<Category> categories) {
    List<KeyLine> lines = new ArrayList<>();
    for (KeyGroup group : KeyGroup.values()) {
      for (Action action : actions) {
        boolean here = KeyGroup.of(action.id()) == group && KeyGroup.isOf(action.id(), workspace);
        if (here && !keys.of(action.id()).isEmpty()) {
          lines.add(
              new KeyLine(Messages.word("keys.group", group), action.text(), keys.of(action.id())));
        }
      }
      if (group == KeyGroup.CLASSES && workspace == Workspace.LABEL) {
        categories.forEach(c -> c.attributes().forEach(a -> add(lines, c, a)));
      }
    }
    return lines;
  }

  private static void add(List<KeyLine> lines, Category category, Attribute attribute) {
    if (!attribute.key().isBlank()) {
      lines.add(
          new KeyLine(
              Messages.word("keys.group", KeyGroup.CLASSES),
              Messages.text("keys.attribute", attribute.name(), category.name()),
              List.of(attribute.key())));
    }
  }
}
