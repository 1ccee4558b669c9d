package org.spotter.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The keys of a family with a person's own put in their place: a value, of which every change
/// gives the next. No key does two things: who gives one to an action takes it from another, or
/// swaps the two.
///
/// @param family whose keys those are that nobody changed
/// @param own action → its keys, none for an action that lost its key
/// @param faults sentences about what was read and could not be used
public record KeyBook(KeyFamily family, SortedMap<String, List<String>> own, List<String> faults) {
  private static final String BETWEEN = ", ";

  public KeyBook {
    own = new TreeMap<>(own);
    faults = List.copyOf(faults);
  }

  /// Reads what was kept. What is no key, or no action, is left out and told; of two actions with
  /// one key the first in the alphabet keeps it, and that is told, too.
  ///
  /// @param kept action → keys, with commas between
  public static KeyBook of(KeyFamily family, Map<String, String> kept) {
    List<String> faults = new ArrayList<>();
    SortedMap<String, List<String>> own = new TreeMap<>();
    Map<String, String> holders = new LinkedHashMap<>();
    new TreeMap<>(kept)
        .forEach((action, text) -> {
          if (Messages.has(action)) {
            own.put(action, keys(action, text, holders, faults));
          } else {
            faults.add(Messages.text("keys.fault.action", action));
          }
        });
    KeyBook book = new KeyBook(family, own, faults);
    return book.withoutDoubles();
  }

  private static List<String> keys(
      String action, String text, Map<String, String> holders, List<String> faults) {
    List<String> keys = new ArrayList<>();
    for (String key : Stream.of(text.split(",")).map(String::strip).toList()) {
      if (key.isEmpty()) {
        continue;
      }
      String holder = holders.get(key);
      if (!isKey(key)) {
        faults.add(Messages.text("keys.fault.key", key, KeyMap.name(action)));
      } else if (holder != null) {
        faults.add(
            Messages.text(
                "keys.fault.twice", KeyMap.words(key), KeyMap.name(holder), KeyMap.name(action)));
      } else {
        holders.put(key, action);
        keys.add(key);
      }
    }
    return keys;
  }

  private static boolean isKey(String key) {
    try {
      return KeyCombination.valueOf(key) instanceof KeyCodeCombination;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// The family's keys that a person's own took away are gone from where they were.
  private KeyBook withoutDoubles() {
    List<String> told = new ArrayList<>(faults);
    SortedMap<String, List<String>> next = new TreeMap<>(own);
    own.forEach((action, keys) ->
        keys.forEach(key -> {
          String other = familyHolder(key);
          if (other != null && !other.equals(action) && !own.containsKey(other)) {
            next.merge(other, less(familyKeys(other), key), (now, _) -> less(now, key));
            told.add(
                Messages.text(
                    "keys.fault.taken",
                    KeyMap.words(key),
                    KeyMap.name(action),
                    KeyMap.name(other)));
          }
        }));
    return new KeyBook(family, next, told);
  }

  private @Nullable String familyHolder(String key) {
    return KeyMap.of(family, Map.of()).actionOf(key).orElse(null);
  }

  private List<String> familyKeys(String action) {
    return KeyMap.of(family, Map.of()).of(action);
  }

  private static List<String> less(List<String> keys, String key) {
    return keys.stream().filter(k -> !k.equals(key)).toList();
  }

  /// All keys as they are now.
  public KeyMap map() {
    Map<String, List<String>> all = new LinkedHashMap<>(KeyMap.of(family, Map.of()).keys());
    all.putAll(own);
    return new KeyMap(Map.copyOf(all));
  }

  /// The keys of an action.
  public List<String> of(String action) {
    return own.containsKey(action) ? own.getOrDefault(action, List.of()) : familyKeys(action);
  }

  /// The other action that has a key, if any.
  public Optional<String> other(String action, String key) {
    return map().actionOf(key).filter(a -> !a.equals(action));
  }

  /// The action has this key and no other; another action that had it has it no more.
  public KeyBook given(String action, String key) {
    KeyBook free = other(action, key).map(o -> with(o, less(of(o), key))).orElse(this);
    return free.with(action, List.of(key));
  }

  /// The two change keys: the action has this one, the other what the action had first.
  public KeyBook swapped(String action, String key) {
    List<String> before = of(action);
    String other = other(action, key).orElse(null);
    KeyBook next = given(action, key);
    return other == null || before.isEmpty()
        ? next
        : next.with(
            other, Stream.concat(Stream.of(before.getFirst()), next.of(other).stream()).toList());
  }

  /// The action has no key.
  public KeyBook without(String action) {
    return with(action, List.of());
  }

  /// The action has the family's keys again; who had taken them has them no more.
  public KeyBook reset(String action) {
    KeyBook next = this;
    for (String key : familyKeys(action)) {
      String other = next.other(action, key).orElse(null);
      next = other == null ? next : next.with(other, less(next.of(other), key));
    }
    SortedMap<String, List<String>> less = new TreeMap<>(next.own);
    less.remove(action);
    return new KeyBook(family, less, List.of());
  }

  /// All keys are the family's.
  public KeyBook resetAll() {
    return new KeyBook(family, new TreeMap<>(), List.of());
  }

  /// Whether the action has other keys than in the family.
  public boolean isOwn(String action) {
    return own.containsKey(action);
  }

  private KeyBook with(String action, List<String> keys) {
    SortedMap<String, List<String>> next = new TreeMap<>(own);
    next.remove(action);
    if (!keys.equals(familyKeys(action))) {
      next.put(action, keys);
    }
    return new KeyBook(family, next, List.of());
  }

  /// What is kept of it: action → keys, with commas between.
  public Map<String, String> kept() {
    return own.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(BETWEEN, e.getValue())));
  }
}
