package org.spotter.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.spotter.evaluation.ClassMap;
import org.spotter.evaluation.PixelTally;
import org.spotter.pixels.PaletteImage;
import org.spotter.pixels.Picture;
import org.spotter.pixels.Pictures;
import org.spotter.task.Cancelled;
import org.spotter.task.Problem;
import org.spotter.task.Progress;

/// Judges class maps, picture against picture: PNG files of the same names in two folders. Of a
/// grey one a pixel's grey is its class, of one with a palette the number of its colour; 0 is the
/// background and 255 void.
public final class EvaluateMaps {
  private static final int VOID = 255;

  private EvaluateMaps() {}

  /// @param tables the numbers
  /// @param warnings plain sentences about what was left out
  public record Result(List<ReportTable> tables, List<String> warnings) {
    public Result {
      tables = List.copyOf(tables);
      warnings = List.copyOf(warnings);
    }
  }

  /// @throws Problem when there are no maps, or two do not fit together
  /// @throws Cancelled when progress asked to stop
  public static Result run(Path truths, Path said, Progress progress) {
    Map<String, Path> there = maps(truths);
    Map<String, Path> given = maps(said);
    List<String> missing = there.keySet().stream().filter(n -> !given.containsKey(n)).toList();
    there.keySet().removeAll(missing);
    if (there.isEmpty()) {
      throw new Problem(
          "No PNG file in "
              + said
              + " has the name of one in "
              + truths
              + ", so nothing compares.");
    }
    PixelTally tally = new PixelTally(VOID);
    for (Map.Entry<String, Path> map : there.entrySet()) {
      progress.check();
      progress.report("Comparing pixels", tally.images(), there.size());
      add(tally, map.getValue(), said.resolve(map.getKey()));
    }
    List<String> names =
        IntStream.range(0, VOID).mapToObj(k -> k == 0 ? "(background)" : "class " + k).toList();
    List<String> warnings = new ArrayList<>();
    if (!missing.isEmpty()) {
      warnings.add(
          "%d maps are left out, as %s has none of their names, such as %s."
              .formatted(missing.size(), said, missing.getFirst()));
    }
    return new Result(List.of(ReportPixels.table(tally, names)), warnings);
  }

  private static Map<String, Path> maps(Path folder) {
    Map<String, Path> maps = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.png")) {
      files.forEach(f -> maps.put(String.valueOf(f.getFileName()), f));
    } catch (IOException e) {
      throw new Problem(
          "The folder " + folder + " cannot be read (" + Problem.reason(e) + "); name another.", e);
    }
    return maps;
  }

  private static void add(PixelTally tally, Path truth, Path said) {
    try {
      tally.add(read(truth), read(said));
    } catch (IllegalArgumentException e) {
      throw new Problem(truth + " and " + said + " do not compare: " + e.getMessage() + ".", e);
    }
  }

  private static ClassMap read(Path file) {
    return PaletteImage.read(file).map(EvaluateMaps::ofPalette).orElseGet(() -> ofGreys(file));
  }

  private static ClassMap ofPalette(PaletteImage image) {
    short[] classes = new short[image.width() * image.height()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = kind(image.number(i));
    }
    return ClassMap.ofRows(image.width(), image.height(), classes);
  }

  private static short kind(int number) {
    return number == VOID ? ClassMap.VOID : (short) number;
  }

  private static ClassMap ofGreys(Path file) {
    Picture picture = Pictures.decode(file);
    byte[] bgr = picture.bgr();
    short[] classes = new short[bgr.length / 3];
    for (int i = 0; i < classes.length; i++) {
      int grey = bgr[3 * i] & 0xff;
      if (grey != (bgr[3 * i + 1] & 0xff) || grey != (bgr[3 * i + 2] & 0xff)) {
        throw new Problem(
            file
                + " has colours without a palette, but a class map is grey or has one: a pixel's"
                + " grey, or the number of its colour, is its class.");
      }
      classes[i] = kind(grey);
    }
    return ClassMap.ofRows(picture.width(), picture.height(), classes);
  }
}
