package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Everything that can be done, by name, in the order of the palette.
public final class Actions {
  private final Map<String, Action> byId = new LinkedHashMap<>();
  private final Set<String> hidden = new HashSet<>();

  /// Adds an action; one of the same name is replaced.
  public void add(Action action) {
    byId.put(action.id(), action);
  }

  /// Adds an action that has a key but no line in the palette.
  public void addHidden(Action action) {
    add(action);
    hidden.add(action.id());
  }

  public List<Action> all() {
    return List.copyOf(byId.values());
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /// Whether it has no line in the palette.
  public boolean isHidden(String id) {
    return hidden.contains(id);
  }

  /// @throws NullPointerException when there is no action of that name
  public Action get(String id) {
    return Objects.requireNonNull(byId.get(id), id);
  }

  /// The actions that can be done now, as the palette shows them.
  public List<Palette.Entry> entries(KeyMap keys) {
    List<Palette.Entry> entries = new ArrayList<>();
    for (Action a : byId.values()) {
      if (a.enabled().get() && !hidden.contains(a.id())) {
        entries.add(new Palette.Entry(a.text(), "", a.icon(), keys.shown(a.id()), a::perform));
      }
    }
    return entries;
  }
}
