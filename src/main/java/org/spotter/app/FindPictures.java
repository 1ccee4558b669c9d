package org.spotter.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Change;
import org.spotter.dataset.Image;
import org.spotter.pixels.PerceptualHash;
import org.spotter.store.ImageHashes;
import org.spotter.store.Project;
import org.spotter.task.Progress;

/// Finds pictures again that are not where they were: in another folder, by their names, and by
/// what they look like where names changed too. Labels stay with their images; only where the
/// picture is changes.
public final class FindPictures {
  private static final int PAGE = 1000;

  private final Project project;
  private final ImageFolder folder;
  private final List<String> names;
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, OptionalLong> looks = new HashMap<>();

  private FindPictures(Project project, Path folder, Progress progress) {
    this.project = project;
    this.folder = new ImageFolder(folder, project);
    names = PictureFiles.in(this.folder.folder(), progress);
    for (String name : names) {
      byName.computeIfAbsent(base(name), _ -> new ArrayList<>()).add(name);
    }
  }

  /// What was looked for and found.
  ///
  /// @param missing how many images had no picture
  /// @param edit where the pictures are now, one undo step; its notes tell what was not found
  public record Result(int missing, PlannedEdit edit) {
    public int found() {
      return edit.changes().size();
    }
  }

  /// Looks for the pictures of those images that have none.
  ///
  /// @param folder where they may be; folders in it are looked through as well
  /// @throws org.spotter.task.Problem when there is no such folder
  /// @throws org.spotter.task.Cancelled when asked to stop
  public static Result plan(Project project, long[] images, Path folder, Progress progress) {
    return new FindPictures(project, folder, progress).plan(images, progress);
  }

  private Result plan(long[] ids, Progress progress) {
    List<Image> missing = missing(ids, progress);
    Map<Long, ImageHashes.Hash> hashes =
        project.hashes().of(missing.stream().mapToLong(Image::id).toArray());
    Map<Long, String> found = new HashMap<>();
    for (Image image : missing) {
      progress.check();
      byName(image, hashes.get(image.id())).ifPresent(n -> take(found, image, n));
    }
    for (Image image : missing) {
      progress.check();
      progress.report("Looking for pictures", found.size(), missing.size());
      if (!found.containsKey(image.id())) {
        byLook(hashes.get(image.id())).ifPresent(n -> take(found, image, n));
      }
    }
    return new Result(missing.size(), edit(missing, found));
  }

  private List<Image> missing(long[] ids, Progress progress) {
    List<Image> missing = new ArrayList<>();
    for (int at = 0; at < ids.length; at += PAGE) {
      progress.check();
      long[] page = Arrays.copyOfRange(ids, at, Math.min(ids.length, at + PAGE));
      project.images().some(page).stream()
          .filter(i -> !Files.exists(project.locate(i)))
          .forEach(missing::add);
    }
    return missing;
  }

  private void take(Map<Long, String> found, Image image, String name) {
    found.put(image.id(), name);
    taken.add(name);
  }

  /// A file of the same name whose folders fit best; one that looks otherwise is not it.
  private Optional<String> byName(Image image, ImageHashes.@Nullable Hash kept) {
    return byName.getOrDefault(base(image.path()), List.of()).stream()
        .filter(n -> !taken.contains(n))
        .sorted(Comparator.comparingInt((String n) -> -alike(n, image.path())))
        .filter(n -> kept == null || looksLike(n, kept))
        .findFirst();
  }

  private Optional<String> byLook(ImageHashes.@Nullable Hash kept) {
    return kept == null
        ? Optional.empty()
        : names.stream()
            .filter(n -> !taken.contains(n))
            .filter(n -> looksLike(n, kept))
            .findFirst();
  }

  private boolean looksLike(String name, ImageHashes.Hash kept) {
    OptionalLong look = looks.computeIfAbsent(name, this::look);
    return look.isPresent()
        && PerceptualHash.distance(look.getAsLong(), kept.hash()) <= FindDuplicates.NEAR;
  }

  private OptionalLong look(String name) {
    return PictureStanding.hash(0, folder.resolve(name))
        .map(h -> OptionalLong.of(h.hash()))
        .orElse(OptionalLong.empty());
  }

  private PlannedEdit edit(List<Image> missing, Map<Long, String> found) {
    List<Change> changes = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (Image image : missing) {
      String name = found.get(image.id());
      if (name == null) {
        lost.add(image.fileName());
      } else {
        changes.add(new Change.OfImage(image, image.withPath(folder.pathOf(name))));
      }
    }
    List<String> notes =
        lost.isEmpty()
            ? List.of()
            : List.of(
                "Not found there: "
                    + String.join(", ", lost.subList(0, Math.min(10, lost.size())))
                    + (lost.size() > 10 ? " and " + (lost.size() - 10) + " more" : "")
                    + ".");
    return new PlannedEdit("Find pictures again", changes, 0, changes.size(), notes);
  }

  private static String base(String path) {
    return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /// How many characters two paths have in common at their ends.
  private static int alike(String a, String b) {
    int n = 0;
    while (n < Math.min(a.length(), b.length())
        && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
      n++;
    }
    return n;
  }
}
