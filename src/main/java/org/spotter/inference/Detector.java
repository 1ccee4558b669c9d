package org.spotter.inference;

import ai.onnxruntime.OnnxTensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.spotter.dataset.Prediction;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// A model that is ready to find boxes in pictures. Safe to call from many threads at once; the
/// same picture gives the same predictions every time.
public final class Detector implements AutoCloseable {
  /// Predictions below this score are dropped unless somebody asks otherwise: low enough for every
  /// threshold and for average precision, high enough to spare the store noise.
  public static final double LOWEST_SCORE = 0.01;

  /// So many of the best predictions of a picture are kept.
  public static final int MOST_PREDICTIONS = 300;

  private final ModelCard card;
  private final Session session;
  private final Adapter adapter;
  private final Preprocessing preprocessing;
  private final Suppression suppression;
  private final float minScore;
  private final ConcurrentLinkedDeque<Lane> lanes = new ConcurrentLinkedDeque<>();

  private Detector(ModelCard card, Session session, double minScore) {
    this.card = card;
    this.session = session;
    this.minScore = (float) minScore;
    Signature signature = session.signature();
    checkInput(card, signature);
    this.adapter = Adapters.of(card, signature);
    this.preprocessing = new Preprocessing(card.input());
    this.suppression = new Suppression(card.output().nms(), MOST_PREDICTIONS);
  }

  /// Verifies a card's file and opens it.
  ///
  /// @param minScore predictions below it are not kept, 0 to 1
  /// @throws Problem when the model cannot be run; nothing is left open
  public static Detector open(ModelCard card, Provider provider, double minScore) {
    return open(card, provider, minScore, 1);
  }

  /// With more than one thread a picture; only good when a single picture is waited for.
  static Detector open(ModelCard card, Provider provider, double minScore, int threads) {
    if (!card.runnable()) {
      throw new Problem(card.whyNotRunnable());
    }
    Session session = Session.open(card, provider, threads);
    try {
      return new Detector(card, session, minScore);
    } catch (Problem problem) {
      session.close();
      throw problem;
    }
  }

  private static void checkInput(ModelCard card, Signature signature) {
    InputSpec input = card.input();
    boolean fits =
        signature.inputs().size() == 1
            && signature.inputs().getFirst().name().equals(input.name())
            && signature.inputs().getFirst().type().equals("float32")
            && input.type() == InputSpec.Type.FLOAT32
            && signature.inputs().getFirst().takes(input.shape());
    if (!fits) {
      throw new Problem(
          "The model "
              + card.name()
              + " takes "
              + signature.inputs()
              + ", which is not what its card says under 'input'; correct "
              + card.card()
              + ".");
    }
  }

  public ModelCard card() {
    return card;
  }

  /// `cpu` or `cuda`.
  public String provider() {
    return session.provider();
  }

  /// Which provider computes and why, as a sentence.
  public String providerSentence() {
    return session.sentence();
  }

  /// The boxes found in a picture, best first, in its pixels.
  ///
  /// @throws RuntimeException when the model fails
  public List<Prediction> predict(Picture picture, long imageId) {
    Lane lane = lanes.pollFirst();
    Lane used = lane == null ? new Lane() : lane;
    try {
      return used.predict(picture, imageId);
    } finally {
      lanes.addFirst(used);
    }
  }

  /// The model's own outputs for numbers that are its input already.
  Outputs raw(float[] values) {
    try (Lane lane = new Lane()) {
      return lane.run(values);
    }
  }

  /// Runs the model on nothing, for measurements.
  void rawRepeatedly(int times) {
    try (Lane lane = new Lane()) {
      for (int i = 0; i < times; i++) {
        session.run(lane.tensor);
      }
    }
  }

  @Override
  public void close() {
    lanes.forEach(Lane::close);
    lanes.clear();
    session.close();
  }

  /// The memory that one thread needs for a picture, kept between pictures.
  private final class Lane implements AutoCloseable {
    private final float[] values = new float[preprocessing.size()];
    private final FloatBuffer shared =
        ByteBuffer.allocateDirect(values.length * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    private final OnnxTensor tensor = session.tensor(shared);

    private List<Prediction> predict(Picture picture, long imageId) {
      Placement place = preprocessing.fill(picture, values);
      Candidates candidates = new Candidates(minScore);
      adapter.decode(run(values), card, candidates);
      return suppression.apply(candidates, place, picture.width(), picture.height(), imageId);
    }

    private Outputs run(float[] input) {
      shared.put(0, input);
      return session.run(tensor);
    }

    @Override
    public void close() {
      tensor.close();
    }
  }
}
