package org.spotter.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Perceptual hashes of pictures, kept so that they are made once a picture.
public final class ImageHashes {
  private final Database database;

  ImageHashes(Database database) {
    this.database = database;
  }

  /// A hash, and the state of the file it is of.
  ///
  /// @param bytes the file's length
  /// @param modified its time of change, in milliseconds since 1970
  public record Hash(long imageId, long hash, long bytes, long modified) {
    /// Whether it is of the file as it is now.
    public boolean isOf(long nowBytes, long nowModified) {
      return bytes == nowBytes && modified == nowModified;
    }
  }

  /// All that are kept, by image.
  public Map<Long, Hash> all() {
    return database.read(s -> {
      Map<Long, Hash> all = new HashMap<>();
      s.each(
          "SELECT image_id, hash, bytes, modified FROM image_hash",
          r ->
              all.put(
                  r.getLong(1), new Hash(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4))));
      return all;
    });
  }

  /// Those that are kept of these images, by image.
  public Map<Long, Hash> of(long... imageIds) {
    return database.read(s -> {
      Map<Long, Hash> some = new HashMap<>();
      for (long id : imageIds) {
        s.each(
            "SELECT image_id, hash, bytes, modified FROM image_hash WHERE image_id = ?",
            r ->
                some.put(
                    r.getLong(1), new Hash(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4))),
            id);
      }
      return some;
    });
  }

  /// Keeps hashes, in place of older ones of the same images. Nothing happens in a project that is
  /// open read-only.
  public void keep(List<Hash> hashes) {
    if (database.readOnly()) {
      return;
    }
    database.write(s -> {
      for (Hash h : hashes) {
        s.update(
            "INSERT OR REPLACE INTO image_hash (image_id, hash, bytes, modified)"
                + " VALUES (?, ?, ?, ?)",
            h.imageId(),
            h.hash(),
            h.bytes(),
            h.modified());
      }
      return hashes;
    });
  }
}
