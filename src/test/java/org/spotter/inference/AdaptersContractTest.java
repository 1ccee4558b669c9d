package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What every adapter in the list must do. Written for the list, not for one of them.
class AdaptersContractTest {
  static final List<Adapter> ADAPTERS = Adapters.ALL;

  private static Signature gives(long[]... shapes) {
    List<Slot> outputs =
        IntStream.range(0, shapes.length)
            .mapToObj(i ->
                new Slot(
                    "o" + i,
                    "float32",
                    IntStream.range(0, shapes[i].length).mapToObj(d -> shapes[i][d]).toList()))
            .toList();
    return new Signature(List.of(), outputs);
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itHasANameOfItsOwn(Adapter adapter) {
    assertTrue(adapter.name().matches("[a-z][a-z0-9-]*"), adapter.name());
    assertEquals(1, ADAPTERS.stream().filter(a -> a.name().equals(adapter.name())).count());
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itRefusesWhatNoModelGives(Adapter adapter) {
    for (FamilySamples.Sample sample : FamilySamples.of(adapter)) {
      Stream.of(
              gives(),
              gives(new long[] {1, 17, 1001, 5, 2}),
              gives(new long[] {2, 84, 7}),
              gives(new long[] {-1, -1, -1}),
              gives(new long[] {1, 84, 77}, new long[] {1, 84, 77}),
              new Signature(List.of(), List.of(new Slot("o", "string", List.of(1L, 84L, 7L)))))
          .forEach(s ->
              assertTrue(Adapters.refusal(adapter, s, sample.card()).isPresent(), s.outputText()));
    }
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itAcceptsItsOwnAndRefusesWhatAnotherAdapterReads(Adapter adapter) {
    assertFalse(FamilySamples.of(adapter).isEmpty(), "a sample of " + adapter.name());
    for (FamilySamples.Sample sample : FamilySamples.ALL) {
      boolean own = sample.adapter().equals(adapter.name());
      var refusal = Adapters.refusal(adapter, sample.signature(), sample.card());
      assertEquals(own, refusal.isEmpty(), adapter.name() + " " + sample + " " + refusal);
    }
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itRefusesAnotherNumberOfClasses(Adapter adapter) {
    for (FamilySamples.Sample sample : FamilySamples.of(adapter)) {
      if (sample.countsClasses()) {
        ModelCard other = sample.withClasses(sample.card().categories().size() + 28);
        assertTrue(Adapters.refusal(adapter, sample.signature(), other).isPresent());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itReadsWhatItAccepts(Adapter adapter) {
    for (FamilySamples.Sample sample : FamilySamples.of(adapter)) {
      Candidates candidates = new Candidates(0.01f);
      Found found = adapter.read(outputs(sample.signature()), sample.card(), candidates);
      int classes = sample.card().categories().size();
      switch (found) {
        case Found.Boxes(var boxes, var details) -> assertSane(boxes, details, classes);
        case Found.Pose(var joints, _) ->
            assertEquals(sample.card().joints().size(), joints.size());
        case Found.Pixels(var map) -> assertTrue(map.width() > 1 && map.height() > 1);
        case Found.Scores(var scores) -> assertEquals(classes, scores.length);
        case Found.Vector(var values) -> assertTrue(values.length > 1);
      }
    }
  }

  private static void assertSane(Candidates boxes, Details details, int classes) {
    assertTrue(boxes.size() > 0);
    for (int i = 0; i < boxes.size(); i++) {
      assertTrue(boxes.classIndex(i) >= 0 && boxes.classIndex(i) < classes);
      assertTrue(boxes.score(i) >= 0.01f && boxes.score(i) <= 1);
    }
    assertTrue(details.of(boxes.row(0)) != null);
  }

  private static Outputs outputs(Signature signature) {
    return new Outputs(
        signature.outputs().stream()
            .map(s -> {
              float[] values =
                  new float[s.shape().stream().mapToInt(Long::intValue).reduce(1, (a, b) -> a * b)];
              java.util.Arrays.fill(values, s.type().startsWith("int") ? 1 : 0.4f);
              return new Outputs.Tensor(s.name(), s.shape(), values);
            })
            .toList());
  }
}
