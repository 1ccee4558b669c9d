package org.spotter.inference;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.spotter.task.Problem;

/// What an `.onnx` file says of itself, read without running it.
///
/// @param irVersion version of the file format
/// @param producer what wrote it, may be empty
/// @param opsets version of each operator set, by domain (the standard one is empty)
/// @param signature what goes in and comes out; dimensions that the file leaves out are missing
/// @param layers how many nodes there are of each operator, by name
/// @param parameters how many numbers were learnt
/// @param externalData names of files beside it that hold weights
/// @param metadata what its maker added
/// @param lastLayers the operator that each output comes out of, by the output's name
public record OnnxFile(
    long irVersion,
    String producer,
    Map<String, Long> opsets,
    Signature signature,
    Map<String, Integer> layers,
    long parameters,
    List<String> externalData,
    Map<String, String> metadata,
    Map<String, String> lastLayers) {
  public OnnxFile {
    opsets = Map.copyOf(opsets);
    layers = Map.copyOf(layers);
    externalData = List.copyOf(externalData);
    metadata = Map.copyOf(metadata);
    lastLayers = Map.copyOf(lastLayers);
  }

  /// The same with shapes that are known better.
  OnnxFile withSignature(Signature better) {
    return new OnnxFile(
        irVersion,
        producer,
        opsets,
        better,
        layers,
        parameters,
        externalData,
        metadata,
        lastLayers);
  }

  /// The same with other remarks of its maker.
  OnnxFile withMetadata(Map<String, String> other) {
    return new OnnxFile(
        irVersion,
        producer,
        opsets,
        signature,
        layers,
        parameters,
        externalData,
        other,
        lastLayers);
  }

  /// @throws Problem when it cannot be read or is no ONNX file
  public static OnnxFile read(Path file) {
    return read(file, bytes -> new OnnxParser().parse(bytes));
  }

  /// Something made of a file's bytes, which are gone after that.
  ///
  /// @throws Problem when the file cannot be read or is no ONNX file
  static <T> T read(Path file, Function<ByteBuffer, T> parser) {
    if (!Files.isRegularFile(file)) {
      throw new Problem("There is no model file " + file + ".");
    }
    try (Arena arena = Arena.ofConfined();
        FileChannel channel = FileChannel.open(file)) {
      return parse(file, channel, arena, parser);
    } catch (IOException e) {
      throw new Problem("The model file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static <T> T parse(
      Path file, FileChannel channel, Arena arena, Function<ByteBuffer, T> parser)
      throws IOException {
    if (channel.size() > Integer.MAX_VALUE) {
      throw new Problem(
          "The model file " + file + " is over 2 GB, which ONNX does not allow in one file.");
    }
    ByteBuffer bytes =
        channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
    try {
      return parser.apply(bytes);
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new Problem(
          "The file " + file + " is not an ONNX model, or is cut off; get a whole copy of it.", e);
    }
  }
}
