package org.spotter.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spotter.task.Problem;

class PictureStoreTest {
  private final List<Runnable> decoder = new ArrayList<>();
  private final List<String> decoded = new ArrayList<>();
  private final List<String> got = new ArrayList<>();
  private final PictureStore<String> store =
      new PictureStore<>(decoder::add, Runnable::run, 1, 300, this::decode, _ -> 100);

  @Test
  void aPictureComesWhenItIsDecoded() {
    request("a");
    assertEquals(List.of(), got);
    decodeAll();
    assertEquals(List.of("a"), got);
  }

  @Test
  void whatIsAskedForTwiceIsDecodedOnce() {
    request("a");
    request("a");
    decodeAll();
    request("a");
    assertEquals(List.of("a"), decoded);
    assertEquals(List.of("a", "a", "a"), got);
  }

  @Test
  void whatWasFetchedAheadIsThereAtOnce() {
    store.prefetch(List.of(Path.of("a")));
    decodeAll();
    request("a");
    assertEquals(List.of("a"), got);
  }

  @Test
  void whatSomebodyWaitsForGoesBeforeWhatIsFetchedAhead() {
    store.prefetch(List.of(Path.of("b"), Path.of("c")));
    request("a");
    decodeAll();
    assertEquals("a", decoded.getFirst());
  }

  @Test
  void whatIsNotNamedAgainIsNotFetchedAhead() {
    store.prefetch(List.of(Path.of("b"), Path.of("c")));
    store.prefetch(List.of(Path.of("c"), Path.of("d")));
    decodeAll();
    assertEquals(List.of("c", "d"), decoded);
  }

  @Test
  void whatIsAbandonedIsNotDecoded() {
    request("a");
    store.abandon(Path.of("a"));
    request("b");
    decodeAll();
    assertEquals(List.of("b"), decoded);
    assertEquals(List.of("b"), got);
  }

  @Test
  void whatIsForgottenIsDecodedAnew() {
    request("a");
    decodeAll();
    store.forget(Path.of("a"));
    request("a");
    decodeAll();
    assertEquals(List.of("a", "a"), decoded);
  }

  @Test
  void theOldestGoesWhenThereAreTooMany() {
    for (String name : List.of("a", "b", "c", "a", "d")) {
      request(name);
      decodeAll();
    }
    assertNull(store.find(Path.of("b")));
    assertNotNull(store.find(Path.of("a")));
    assertNotNull(store.find(Path.of("d")));
  }

  @Test
  void aPictureThatCannotBeReadTellsWhyAndMayBeAskedForAgain() {
    request("broken");
    decodeAll();
    request("broken");
    decodeAll();
    assertEquals(List.of("There is no broken.", "There is no broken."), got);
  }

  private void request(String name) {
    store.request(Path.of(name), got::add, problem -> got.add(problem.sentence()));
  }

  private String decode(Path file) {
    if (file.toString().equals("broken")) {
      throw new Problem("There is no broken.");
    }
    decoded.add(file.toString());
    return file.toString();
  }

  private void decodeAll() {
    while (!decoder.isEmpty()) {
      decoder.removeFirst().run();
    }
  }
}
