package org.spotter.pixels;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names what is derived from a picture file: after its path, its time of change and its length, so
/// that a changed picture gets another name.
final class Identity {
  private Identity() {}

  /// @param making how it is made, for the same file may be the source of several things
  /// @param ending of the name, with its dot
  static String key(Path image, String making, String ending) throws IOException {
    var attributes = Files.readAttributes(image, BasicFileAttributes.class);
    String identity =
        String.join(
            "\n",
            image.toAbsolutePath().normalize().toString(),
            attributes.lastModifiedTime().toString(),
            Long.toString(attributes.size()),
            making);
    String hash = HexFormat.of().formatHex(sha256(identity));
    return hash.substring(0, 2) + "/" + hash.substring(2, 34) + ending;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
