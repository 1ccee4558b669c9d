package org.spotter.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Annotation;
import org.spotter.dataset.Category;
import org.spotter.dataset.Extra;
import org.spotter.dataset.Image;
import org.spotter.format.DatasetSink;
import org.spotter.task.Cancelled;

/// Lets one thread read a data set while another stores it, with a bounded number of values between
/// them.
final class Handover implements DatasetSink {
  private static final int BATCH = 256;
  private static final int BATCHES = 8;

  private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
  private List<Consumer<DatasetSink>> filling = new ArrayList<>(BATCH);

  /// @param isLast whether the reader ended with this
  /// @param failure what ended it, null when it came to its end
  private record Batch(
      List<Consumer<DatasetSink>> values, boolean isLast, @Nullable Throwable failure) {}

  private Handover() {}

  /// Runs the reading in a thread of its own and gives what it reads to the sink in this one. When
  /// either fails, both end, and the failure is thrown here.
  static void run(Consumer<DatasetSink> reading, DatasetSink sink) {
    var handover = new Handover();
    Thread reader = Thread.ofPlatform().daemon().name("reader").start(() -> handover.read(reading));
    try {
      handover.give(sink);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } finally {
      handover.end(reader);
    }
  }

  private void read(Consumer<DatasetSink> reading) {
    @Nullable Throwable failure = null;
    try {
      reading.accept(this);
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    try {
      queue.put(new Batch(filling, true, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the sink failed and takes no more
    }
  }

  private void give(DatasetSink sink) throws InterruptedException {
    Batch batch;
    do {
      batch = queue.take();
      batch.values.forEach(value -> value.accept(sink));
    } while (!batch.isLast);
    switch (batch.failure) {
      case null -> {}
      case Error e -> throw e;
      case RuntimeException e -> throw e;
      default -> throw new IllegalStateException(batch.failure);
    }
  }

  /// The reader may wait for room in the queue, which will not come any more.
  private static void joinUninterruptibly(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Thread reader) {
    reader.interrupt();
    joinUninterruptibly(reader);
  }

  private void add(Consumer<DatasetSink> value) {
    filling.add(value);
    if (filling.size() < BATCH) {
      return;
    }
    try {
      queue.put(new Batch(filling, false, null));
      filling = new ArrayList<>(BATCH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    }
  }

  @Override
  public void dataset(Extra extra) {
    add(sink -> sink.dataset(extra));
  }

  @Override
  public void category(Category category) {
    add(sink -> sink.category(category));
  }

  @Override
  public void image(Image image) {
    add(sink -> sink.image(image));
  }

  @Override
  public void annotation(Annotation annotation) {
    add(sink -> sink.annotation(annotation));
  }

  @Override
  public void warning(String sentence) {
    add(sink -> sink.warning(sentence));
  }
}
