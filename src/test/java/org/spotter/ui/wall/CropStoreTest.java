package org.spotter.ui.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.spotter.geometry.Box;
import org.spotter.task.Problem;

class CropStoreTest {
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<String> read = new ArrayList<>();
  private final List<CropPlace> arrived = new ArrayList<>();

  @Test
  void cropsOfOneFileComeFromOneReading() {
    CropStore store = store(1 << 20);
    store.want(List.of(wish("a", 1), wish("b", 1), wish("a", 2)));
    work();
    assertEquals(List.of("a 2", "b 1"), read);
    assertEquals(3, arrived.size());
    assertTrue(store.isIdle());
  }

  @Test
  void whatIsNotWishedForAnyMoreIsGivenUp() {
    CropStore store = store(1 << 20);
    store.want(List.of(wish("a", 1), wish("b", 1)));
    store.want(List.of(wish("c", 1)));
    work();
    assertEquals(List.of("c 1"), read);
  }

  @Test
  void whatIsHereIsNotMadeAgain() {
    CropStore store = store(1 << 20);
    store.want(List.of(wish("a", 1)));
    work();
    store.want(List.of(wish("a", 1)));
    work();
    assertEquals(List.of("a 1"), read);
  }

  @Test
  void theCropsNotShownForLongestGoFirst() {
    CropStore store = store(2 * 8 * 8 * 4);
    for (String file : List.of("a", "b", "c")) {
      store.want(List.of(wish(file, 1)));
      work();
    }
    assertNull(store.find(wish("a", 1).place()));
    assertNotNull(store.find(wish("c", 1).place()));
  }

  @Test
  void aPictureThatCannotBeReadIsToldAndNotTriedAgain() {
    CropStore store = store(1 << 20);
    store.want(List.of(wish("bad", 1)));
    work();
    Problem problem = store.failure(Path.of("bad"));
    assertNotNull(problem);
    assertEquals(1, arrived.size());
    store.want(List.of(wish("bad", 1)));
    work();
    assertEquals(List.of("bad 1"), read);
    store.retry();
    assertNull(store.failure(Path.of("bad")));
  }

  private CropStore store(long capacity) {
    return new CropStore(this::cut, waiting::add, 2, Runnable::run, capacity, arrived::add);
  }

  private List<Crop> cut(Path file, List<CropWish> wishes) {
    read.add(file + " " + wishes.size());
    if (file.equals(Path.of("bad"))) {
      throw new Problem("It is bad.");
    }
    return wishes.stream()
        .map(w -> new Crop(w, new WritableImage(8, 8), new Box(0, 0, 8, 8)))
        .toList();
  }

  private static CropWish wish(String file, int place) {
    CropPlace at = new CropPlace(Path.of(file), new Box(place, 0, 8, 8));
    return new CropWish(at, new Box(place, 0, 8, 8), 8, 8);
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }
}
