package org.spotter.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spotter.editing.Options;
import org.spotter.ui.canvas.Display;

/// What the window remembers between starts, in a small file outside every project: appearance,
/// keys, size, the latest projects. A file that cannot be read counts as none; one that cannot be
/// written is let go, for remembering is a comfort and never a reason to stop somebody's work.
public final class Settings {
  private static final int RECENT = 8;
  private final Path file;
  private final Properties values = new Properties();

  /// @param file where the settings are or will be
  public Settings(Path file) {
    this.file = file;
    if (Files.isReadable(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        values.load(reader);
      } catch (IOException | IllegalArgumentException _) {
        values.clear();
      }
    }
  }

  /// The settings of the person at this machine, in the place the operating system has for them.
  public static Settings ofThisUser() {
    return new Settings(folder().resolve("settings.properties"));
  }

  private static Path folder() {
    String home = System.getProperty("user.home", ".");
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Windows")) {
      return Path.of(environment("APPDATA", home), "Spotter");
    }
    if (os.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Spotter");
    }
    return Path.of(environment("XDG_CONFIG_HOME", home + "/.config"), "spotter");
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  public Appearance appearance() {
    return choice(Appearance.values(), "appearance", Appearance.DARK);
  }

  public void appearance(Appearance appearance) {
    put("appearance", appearance.name());
  }

  /// The language chosen; until one is, the system's.
  public Language language() {
    return choice(Language.values(), "language", Language.of(Locale.getDefault()));
  }

  public void language(Language language) {
    put("language", language.name());
  }

  /// How large everything is drawn, from the next start on.
  public Scale scale() {
    return choice(Scale.values(), "scale", Scale.SYSTEM);
  }

  public void scale(Scale scale) {
    put("scale", scale.name());
  }

  public KeyFamily keyFamily() {
    return choice(KeyFamily.values(), "keys", KeyFamily.LABELIMG);
  }

  public void keyFamily(KeyFamily family) {
    put("keys", family.name());
  }

  /// Keys that differ from the family's: action → key, from lines such as `key.tool.box=B`.
  public Map<String, String> ownKeys() {
    return values.stringPropertyNames().stream()
        .filter(n -> n.startsWith("key."))
        .collect(Collectors.toMap(n -> n.substring(4), values::getProperty));
  }

  /// The list of models to download that was read last, a file or an address; empty for none.
  public String catalogue() {
    return values.getProperty("catalogue", "");
  }

  public void catalogue(String fileOrUrl) {
    put("catalogue", fileOrUrl);
  }

  /// Puts these in the place of all own keys.
  public void ownKeys(Map<String, String> own) {
    ownKeys().keySet().forEach(action -> values.remove("key." + action));
    own.forEach((action, keys) -> values.setProperty("key." + action, keys));
    write();
  }

  /// The projects opened last, newest first.
  public List<Path> recent() {
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < RECENT; i++) {
      path("recent." + i).ifPresent(paths::add);
    }
    return paths;
  }

  /// Puts a project first among the recent ones.
  public void opened(Path project) {
    List<Path> paths = new ArrayList<>(recent());
    Path absolute = project.toAbsolutePath().normalize();
    paths.remove(absolute);
    paths.addFirst(absolute);
    IntStream.range(0, Math.min(RECENT, paths.size()))
        .forEach(i -> values.setProperty("recent." + i, paths.get(i).toString()));
    write();
  }

  /// How the tools were last set.
  public Options options() {
    return ToolMemory.options(values);
  }

  public void options(Options options) {
    ToolMemory.put(values, options);
    write();
  }

  /// Shows things as they were shown last.
  public void display(Display display) {
    ToolMemory.apply(values, display);
  }

  public void remember(Display display) {
    ToolMemory.put(values, display);
    write();
  }

  /// What was last in hand in a project.
  public ToolMemory.Place place(Path project) {
    return ToolMemory.place(values, project);
  }

  /// Only the projects opened last are remembered.
  public void place(Path project, ToolMemory.Place place) {
    ToolMemory.put(values, project, place, recent());
    write();
  }

  public WindowSize window() {
    return new WindowSize(
        number("window.width", 1440),
        number("window.height", 900),
        Boolean.parseBoolean(values.getProperty("window.maximized")));
  }

  public void window(WindowSize size) {
    values.setProperty("window.width", Integer.toString(size.width()));
    values.setProperty("window.height", Integer.toString(size.height()));
    values.setProperty("window.maximized", Boolean.toString(size.maximized()));
    write();
  }

  /// @param width pixels of the scene
  /// @param height pixels of the scene
  /// @param maximized whether it fills the screen
  public record WindowSize(int width, int height, boolean maximized) {}

  /// What was kept under a name, for parts of the window that remember a few words.
  public String kept(String name, String otherwise) {
    return values.getProperty(name, otherwise);
  }

  /// Keeps a few words under a name.
  public void keep(String name, String value) {
    if (!value.equals(values.getProperty(name))) {
      put(name, value);
    }
  }

  private <E extends Enum<E>> E choice(E[] all, String key, E otherwise) {
    String value = values.getProperty(key, "");
    for (E e : all) {
      if (e.name().equals(value)) {
        return e;
      }
    }
    return otherwise;
  }

  private int number(String key, int otherwise) {
    try {
      return Math.clamp(Integer.parseInt(values.getProperty(key, "")), 640, 16384);
    } catch (NumberFormatException _) {
      return otherwise;
    }
  }

  private Optional<Path> path(String key) {
    try {
      return Optional.ofNullable(values.getProperty(key)).map(Path::of);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private void put(String key, String value) {
    values.setProperty(key, value);
    write();
  }

  private void write() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      try (var writer = Files.newBufferedWriter(fresh)) {
        values.store(writer, "Spotter");
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException _) {
      // Not remembered this time; nothing of the person's work depends on it.
    }
  }
}
