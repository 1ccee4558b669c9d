package org.spotter.inference;

import java.io.IOException;
import java.nio.file.Path;

/// A tiny encoder and decoder with the signature of Segment Anything: of the two masks that come
/// out the second is the better, and it is the left half of the input.
public final class TinyPrompt {
  private TinyPrompt() {}

  /// The pair in a folder.
  public static ModelCard card(Path folder) throws IOException {
    return card(folder, decoder());
  }

  static ModelCard card(Path folder, TinyModel decoder) throws IOException {
    Path encoder =
        new TinyModel()
            .input("image", "float32", 1, 3, 64, 64)
            .output("image_embeddings", "float32", new long[] {1, 2, 4, 4}, new float[32])
            .write(folder.resolve("encoder.onnx"));
    Path second = decoder.write(folder.resolve("decoder.onnx"));
    return ModelCards.read(
        TestCards.write(
            folder,
            """
            task: embedding
            file: encoder.onnx
            sha256: "%s"
            licence: MIT
            source: a test
            decoder:
              file: decoder.onnx
              sha256: "%s"
            input:
              name: image
              type: float32
              layout: NCHW
              width: 64
              height: 64
              channels: RGB
              resize: letterbox-top-left
            categories: []
            """
                .formatted(ModelFile.sha256(encoder), ModelFile.sha256(second))));
  }

  static TinyModel decoder() {
    float[] masks = new float[2 * 16 * 16];
    for (int i = 0; i < 256; i++) {
      masks[i] = 9;
      masks[256 + i] = i % 16 < 8 ? 9 : -9;
    }
    return new TinyModel()
        .input("image_embeddings", "float32", 1, 2, 4, 4)
        .input("point_coords", "float32", 1, -1, 2)
        .input("point_labels", "float32", 1, -1)
        .input("mask_input", "float32", 1, 1, 256, 256)
        .input("has_mask_input", "float32", 1)
        .input("orig_im_size", "float32", 2)
        .output("masks", "float32", new long[] {1, 2, 16, 16}, masks)
        .output("iou_predictions", "float32", new long[] {1, 2}, 0.5f, 0.9f);
  }
}
