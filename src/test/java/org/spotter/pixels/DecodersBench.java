package org.spotter.pixels;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;

/// Processor time of the JPEG decoders that Spotter could use, on files of your own: `DecodersBench
/// FILE …`. By turns, so that whatever else the machine does falls on all alike; medians.
final class DecodersBench {
  private static final int TIMES = 15;
  private static final int ROUNDS = 3;

  private DecodersBench() {}

  public static void main(String[] args) throws IOException {
    ImageIO.setUseCache(false);
    System.out.println("libjpeg-turbo is here: " + TurboJpeg.isHere());
    for (String name : args) {
      byte[] file = Files.readAllBytes(Path.of(name));
      Header header;
      try (Source source = Source.of(name, file)) {
        header = Checks.header(source);
      }
      Map<String, Function<byte[], Object>> decoders = new LinkedHashMap<>();
      decoders.put("OpenCV", f -> Decoding.byOpenCv(name, f, header, Reduction.NONE));
      decoders.put("libjpeg-turbo", f -> TurboJpeg.decode(f, header, Reduction.NONE).orElseThrow());
      decoders.put("javax.imageio", DecodersBench::imageIo);
      System.out.println(name + ", " + header.width() + "×" + header.height());
      for (int round = 0; round < ROUNDS; round++) {
        boolean last = round == ROUNDS - 1;
        decoders.forEach((what, decoder) -> tell(what, millis(decoder, file), last));
      }
    }
  }

  private static void tell(String what, double millis, boolean last) {
    if (last) {
      System.out.println(String.format(Locale.ROOT, "  %-14s %7.2f ms", what, millis));
    }
  }

  private static double millis(Function<byte[], Object> decoder, byte[] file) {
    var threads = ManagementFactory.getThreadMXBean();
    long[] nanos = new long[TIMES];
    int sum = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = threads.getCurrentThreadCpuTime();
      sum += decoder.apply(file).hashCode();
      nanos[i] = threads.getCurrentThreadCpuTime() - start;
    }
    if (sum == 1) {
      System.out.println();
    }
    return LongStream.of(nanos).sorted().toArray()[TIMES / 2] / 1e6;
  }

  private static Object imageIo(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
