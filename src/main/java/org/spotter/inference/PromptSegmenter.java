package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.geometry.Mask;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// Segments what clicks and a box mean, in the way of Segment Anything (Kirillov et al. 2023): an
/// encoder looks at the picture once, a small decoder answers each prompt.
///
/// The decoder takes the encoder's outputs by name, or the only one as `image_embeddings`; prompts
/// as `point_coords` and `point_labels`, no earlier mask as `mask_input` and `has_mask_input`, and
/// perhaps the picture's size as `orig_im_size`. It gives masks of logits `[1,k,h,w]` and how good
/// each is, `[1,k]`. Safe to use from several threads.
public final class PromptSegmenter implements AutoCloseable {
  private static final String EMBEDDINGS = "image_embeddings";
  private static final int EARLIER = 256;

  private final ModelCard card;
  private final Session encoder;
  private final Session decoder;

  private PromptSegmenter(ModelCard card, Session encoder, Session decoder) {
    this.card = card;
    this.encoder = encoder;
    this.decoder = decoder;
  }

  /// What the encoder made of a picture; kept as long as the picture is worked on.
  ///
  /// @param outputs of the encoder
  /// @param place where the picture lies in the encoder's input
  public record Embedded(Outputs outputs, Placement place, int width, int height) {}

  /// @param card of the encoder, which names its decoder
  /// @throws Problem when one of the two cannot be opened or they do not fit together
  public static PromptSegmenter open(ModelCard card, Provider provider, int threads) {
    ModelCard.Companion companion = card.decoder();
    if (companion == null) {
      throw new Problem(
          "The model " + card.name() + " has no 'decoder' in its card, so it takes no clicks.");
    }
    ModelFile.checkHash(companion.file(), companion.sha256());
    ModelFile.checkExternalData(companion.file(), OnnxFile.read(companion.file()));
    Session encoder = Session.open(card, provider, threads);
    try {
      InputCheck.check(card, encoder.signature());
      Session decoder = Session.open(companion.file(), provider, threads);
      return checked(new PromptSegmenter(card, encoder, decoder));
    } catch (Problem problem) {
      encoder.close();
      throw problem;
    }
  }

  private static PromptSegmenter checked(PromptSegmenter made) {
    List<String> inputs = made.decoder.signature().inputs().stream().map(Slot::name).toList();
    boolean points = inputs.contains("point_coords") && inputs.contains("point_labels");
    boolean masks =
        made.decoder.signature().outputs().stream().anyMatch(s -> s.shape().size() == 4);
    if (!points || !masks) {
      made.decoder.close();
      throw new Problem(
          "The decoder of "
              + made.card.name()
              + " takes "
              + made.decoder.signature().inputText()
              + "; it needs point_coords and point_labels, and an output of masks.");
    }
    return made;
  }

  /// Looks at a picture; this is the slow half.
  public Embedded embed(Picture picture) {
    try (LaneMemory memory = new LaneMemory(card.input(), encoder)) {
      Placement place = memory.fill(picture, Region.whole(picture));
      return new Embedded(memory.run(), place, picture.width(), picture.height());
    }
  }

  /// The best mask for a prompt, over the whole picture.
  public Mask mask(Embedded seen, Prompt prompt) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try (OutputBuffers buffers = decoder.buffers()) {
      for (Slot slot : decoder.signature().inputs()) {
        inputs.put(slot.name(), tensor(slot, seen, prompt));
      }
      return read(decoder.run(inputs, buffers), seen);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(Slot slot, Embedded seen, Prompt prompt) {
    int points = prompt.labels().length;
    return switch (slot.name()) {
      case "point_coords" -> floats(prompt.places(seen.place()), 1, points, 2);
      case "point_labels" -> floats(prompt.labels(), 1, points);
      case "mask_input" -> floats(new float[EARLIER * EARLIER], 1, 1, EARLIER, EARLIER);
      case "has_mask_input" -> floats(new float[1], 1);
      case "orig_im_size" -> floats(new float[] {input().height(), input().width()}, 2);
      default -> embedding(slot, seen);
    };
  }

  private InputSpec input() {
    return card.input();
  }

  private OnnxTensor embedding(Slot slot, Embedded seen) {
    Outputs.@Nullable Tensor same =
        seen.outputs().tensors().stream()
            .filter(t -> t.name().equals(slot.name()))
            .findFirst()
            .orElse(null);
    if (same == null && slot.name().equals(EMBEDDINGS) && seen.outputs().tensors().size() == 1) {
      same = seen.outputs().tensors().getFirst();
    }
    if (same == null) {
      throw new Problem(
          "The decoder of "
              + card.name()
              + " takes "
              + slot
              + ", which its encoder does not give.");
    }
    return floats(same.values(), same.shape().stream().mapToLong(Long::longValue).toArray());
  }

  private OnnxTensor floats(float[] values, long... shape) {
    return decoder.tensorOf(FloatBuffer.wrap(values), shape);
  }

  /// Masks come over the input, or over the part of it that the picture covers when the decoder was
  /// told to cut it; asked for the input's own size, both are the same.
  private Mask read(Outputs outputs, Embedded seen) {
    Outputs.Tensor masks = outputs.ofRank(4);
    int count = masks.size(1);
    float[] quality =
        outputs.tensors().stream()
            .filter(t -> t.shape().size() == 2 && t.size(1) == count)
            .map(Outputs.Tensor::values)
            .findFirst()
            .orElse(new float[count]);
    int best = IntStream.range(0, count).reduce(0, (a, b) -> quality[b] > quality[a] ? b : a);
    int plane = masks.size(2) * masks.size(3);
    PixelMap map =
        new PixelMap(
            PixelMap.Kind.BINARY_LOGITS,
            1,
            masks.size(3),
            masks.size(2),
            masks.values(),
            best * plane,
            0,
            0,
            input().width(),
            input().height());
    var all = new org.spotter.geometry.Box(0, 0, seen.width(), seen.height());
    return new MaskReader(map, seen.place(), all, seen.width(), seen.height()).above(0);
  }

  @Override
  public void close() {
    encoder.close();
    decoder.close();
  }
}
