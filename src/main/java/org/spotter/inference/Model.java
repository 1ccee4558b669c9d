package org.spotter.inference;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.spotter.dataset.Prediction;
import org.spotter.geometry.Box;
import org.spotter.pixels.Picture;
import org.spotter.task.Problem;

/// A model that is ready to look at pictures or at parts of them. Safe to call from many threads at
/// once; the same picture gives the same answer every time.
public final class Model implements Predictor {
  /// Predictions below this score are dropped unless somebody asks otherwise: low enough for every
  /// threshold and for average precision, high enough to spare the store noise.
  public static final double LOWEST_SCORE = 0.01;

  private static final int AT_ONCE = 8;

  private final ModelCard card;
  private final Session session;
  private final Adapter adapter;
  private final Reading reading;
  private final float minScore;
  private final ConcurrentLinkedDeque<Lane> lanes = new ConcurrentLinkedDeque<>();

  private Model(ModelCard card, Session session, double minScore) {
    this.card = card;
    this.session = session;
    this.minScore = (float) minScore;
    InputCheck.check(card, session.signature());
    this.adapter = Adapters.of(card, DryRun.settled(session, card.input()));
    this.reading = new Reading(card, minScore);
  }

  /// Verifies a card's file and opens it.
  ///
  /// @param minScore predictions below it are not kept, 0 to 1
  /// @throws Problem when the model cannot be run; nothing is left open
  public static Model open(ModelCard card, Provider provider, double minScore) {
    return open(card, provider, minScore, 1);
  }

  /// With more than one thread a picture; only good when a single picture is waited for.
  public static Model open(ModelCard card, Provider provider, double minScore, int threads) {
    Session session = Session.open(card, provider, threads);
    try {
      return new Model(card, session, minScore);
    } catch (Problem problem) {
      session.close();
      throw problem;
    }
  }

  public ModelCard card() {
    return card;
  }

  @Override
  public String provider() {
    return session.provider();
  }

  @Override
  public String providerSentence() {
    return session.sentence();
  }

  /// What is found in the whole picture; what is given plays no part.
  @Override
  public List<Prediction> predict(Picture picture, long imageId, List<Prediction> given) {
    return predict(picture, imageId);
  }

  /// What is found in the whole picture.
  public List<Prediction> predict(Picture picture, long imageId) {
    return predict(picture, Region.whole(picture), imageId);
  }

  /// What is found in a part of the picture, in pixels of the picture.
  List<Prediction> predict(Picture picture, Region part, long imageId) {
    return with(lane -> {
      Placement place = lane.fill(picture, part);
      var view = new Reading.View(place, picture.width(), picture.height(), imageId);
      return reading.predictions(lane.look(), view);
    });
  }

  /// How many pictures one run takes: a few where the file leaves their number open, else one.
  int mostAtOnce() {
    return SeveralPictures.fits(card.input(), session.signature()) ? AT_ONCE : 1;
  }

  /// What is found in each of some pictures, in one run where the model takes several.
  List<List<Prediction>> predictAll(List<Picture> pictures, long imageId) {
    if (pictures.size() > 1 && mostAtOnce() > 1) {
      try (var several = new SeveralPictures(card.input(), session, pictures)) {
        Optional<List<Outputs>> outputs = several.run();
        if (outputs.isPresent()) {
          return IntStream.range(0, pictures.size())
              .mapToObj(i ->
                  found(outputs.get().get(i), several.places().get(i), pictures.get(i), imageId))
              .toList();
        }
      }
    }
    return pictures.stream().map(p -> predict(p, imageId)).toList();
  }

  private List<Prediction> found(Outputs outputs, Placement place, Picture picture, long imageId) {
    Finite.check(outputs, card);
    Found found = adapter.read(outputs, card, new Candidates(minScore));
    return reading.predictions(
        found, new Reading.View(place, picture.width(), picture.height(), imageId));
  }

  /// What is found around a box, by the rule of the card's crop.
  public List<Prediction> predictAround(Picture picture, Box box, long imageId) {
    return predict(picture, crop().around(box, card.input()), imageId);
  }

  private CropSpec crop() {
    return card.crop() == null ? CropSpec.PLAIN : card.crop();
  }

  /// The features of what is in a box, of length 1, so that the product of two is their cosine.
  ///
  /// @throws Problem when the model gives no features
  public float[] embed(Picture picture, Box box) {
    return with(lane -> {
      lane.fill(picture, crop().around(box, card.input()));
      if (lane.look() instanceof Found.Vector(float[] values)) {
        return Vectors.normalised(values);
      }
      throw new Problem(
          "The model " + card.name() + " gives " + card.task().gives() + ", not features.");
    });
  }

  /// The model's own outputs for numbers that are its input already.
  Outputs raw(float[] values) {
    try (Lane lane = new Lane()) {
      return lane.run(values, card.input());
    }
  }

  /// How long placing, running and reading take for a picture, by the clock that is given.
  long[] stages(Picture picture, LongSupplier clock) {
    return with(lane -> {
      long start = clock.getAsLong();
      Placement place = lane.fill(picture, Region.whole(picture));
      long placed = clock.getAsLong();
      Outputs outputs = lane.memory.run();
      long run = clock.getAsLong();
      Found found = lane.read(outputs);
      reading.predictions(found, new Reading.View(place, picture.width(), picture.height(), 1));
      return new long[] {placed - start, run - placed, clock.getAsLong() - run};
    });
  }

  /// Runs the model on nothing, for measurements.
  void rawRepeatedly(int times) {
    try (Lane lane = new Lane()) {
      float[] nothing = new float[card.input().numbers()];
      for (int i = 0; i < times; i++) {
        lane.run(nothing, card.input());
      }
    }
  }

  private interface Work<T> {
    T with(Lane lane);
  }

  private <T> T with(Work<T> work) {
    Lane lane = lanes.pollFirst();
    Lane used = lane == null ? new Lane() : lane;
    try {
      return work.with(used);
    } finally {
      lanes.addFirst(used);
    }
  }

  @Override
  public void close() {
    lanes.forEach(Lane::close);
    lanes.clear();
    session.close();
  }

  /// What one thread needs for a picture, kept between pictures.
  private final class Lane implements AutoCloseable {
    private final LaneMemory memory = new LaneMemory(card.input(), session);
    private final Candidates candidates = new Candidates(minScore);

    private Placement fill(Picture picture, Region part) {
      return memory.fill(picture, part);
    }

    private Found look() {
      return read(memory.run());
    }

    private Found read(Outputs outputs) {
      Finite.check(outputs, card);
      candidates.clear();
      return adapter.read(outputs, card.withInput(memory.input()), candidates);
    }

    private Outputs run(float[] values, InputSpec input) {
      return memory.run(values, input);
    }

    @Override
    public void close() {
      memory.close();
    }
  }
}
