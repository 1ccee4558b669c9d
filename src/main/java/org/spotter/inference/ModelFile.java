package org.spotter.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.spotter.task.Problem;

/// What must be true of a model's files before ONNX Runtime sees them.
final class ModelFile {
  private static final int BUFFER = 1 << 16;

  private ModelFile() {}

  /// The file that a card names: inside the card's folder, also when symbolic links are followed.
  ///
  /// @throws Problem when it is missing or outside
  static Path inside(Path card, String name) {
    Path folder = folderOf(card);
    Path file = resolve(folder, name);
    if (!Files.isRegularFile(file)) {
      throw new Problem(
          "The model card " + card + " names the file " + name + ", which is not beside it.");
    }
    if (leaves(folder, file)) {
      throw new Problem(
          "The model card "
              + card
              + " names the file "
              + name
              + " outside its own folder; copy the file beside the card.");
    }
    return file;
  }

  /// Refuses a model whose weights lie elsewhere than in its own folder: such a file could make
  /// Spotter read any file of this machine.
  static void checkExternalData(Path model, OnnxFile onnx) {
    Path folder = folderOf(model);
    for (String name : onnx.externalData()) {
      Path file = resolve(folder, name);
      if (leaves(folder, file)) {
        throw new Problem(
            "The model "
                + model
                + " wants data from "
                + name
                + ", outside its own folder; save the model with its weights inside.");
      }
      if (!Files.isRegularFile(file)) {
        throw new Problem(
            "The model " + model + " needs the file " + name + " beside it, which is not there.");
      }
    }
  }

  /// @throws Problem when the file is not the one that the card describes
  static void checkHash(ModelCard card) {
    checkHash(card.file(), card.sha256());
  }

  /// @throws Problem when the file has another hash than its card says
  static void checkHash(Path file, String expected) {
    String actual = sha256(file);
    if (!actual.equals(expected)) {
      throw new Problem(
          "The model file "
              + file
              + " is not the one its card describes (SHA-256 "
              + actual.substring(0, 12)
              + "… instead of "
              + expected.substring(0, 12)
              + "…); get the right file or correct the card.");
    }
  }

  static String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new Problem("The model file " + file + " cannot be read: " + e.getMessage() + ".", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? file.toAbsolutePath().normalize() : folder;
  }

  private static Path resolve(Path folder, String name) {
    try {
      return folder.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new Problem("'" + name + "' in " + folder + " is not the name of a file.", e);
    }
  }

  private static boolean leaves(Path folder, Path file) {
    try {
      return !file.startsWith(folder)
          || (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath()));
    } catch (IOException e) {
      return true;
    }
  }
}
