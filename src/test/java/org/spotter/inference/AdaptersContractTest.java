package org.spotter.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What every adapter in the list must do. Written for the list, not for one of them.
class AdaptersContractTest {
  static final List<Adapter> ADAPTERS = Adapters.ALL;

  private static ModelCard card(int classes) {
    InputSpec input =
        new InputSpec(
            "in",
            InputSpec.Type.FLOAT32,
            InputSpec.Layout.NCHW,
            64,
            64,
            InputSpec.Channels.BGR,
            List.of(0.0, 0.0, 0.0),
            List.of(1.0, 1.0, 1.0),
            InputSpec.Resize.STRETCH,
            0);
    return new ModelCard(
        "m",
        Task.DETECTION,
        Path.of("m.onnx"),
        "",
        "",
        "",
        "",
        "",
        input,
        new OutputSpec(null, 0.5, OutputSpec.USUAL_STRIDES),
        IntStream.range(0, classes).mapToObj(i -> "c" + i).toList(),
        List.of(),
        Path.of("card.yaml"));
  }

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
  void itRefusesWhatNoDetectorGives(Adapter adapter) {
    Stream.of(
            gives(),
            gives(new long[] {1, 1001}),
            gives(new long[] {1, 3, 64, 64}),
            gives(new long[] {2, 84, 7}),
            gives(new long[] {-1, -1, -1}),
            gives(new long[] {1, 84, 7}, new long[] {1, 84, 7}),
            new Signature(List.of(), List.of(new Slot("o", "int64", List.of(1L, 84L, 7L)))))
        .forEach(s -> assertTrue(adapter.refusal(s, card(2)).isPresent(), s.outputText()));
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itRefusesWhatAnotherAdapterReads(Adapter adapter) {
    for (Signature signature : known()) {
      List<String> takers =
          ADAPTERS.stream()
              .filter(a -> a.refusal(signature, card(2)).isEmpty())
              .map(Adapter::name)
              .toList();
      assertEquals(1, takers.size(), signature.outputText() + " is read by " + takers);
    }
    assertTrue(known().stream().anyMatch(s -> adapter.refusal(s, card(2)).isEmpty()));
  }

  /// One signature for each family, with two classes and an input of 64×64 (64 + 16 + 4 cells).
  private static List<Signature> known() {
    return List.of(
        gives(
            new long[] {1, 64, 2},
            new long[] {1, 16, 2},
            new long[] {1, 4, 2},
            new long[] {1, 64, 32},
            new long[] {1, 16, 32},
            new long[] {1, 4, 32}),
        gives(new long[] {1, 84, 7}),
        gives(new long[] {1, 84, 6}));
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itRefusesAnotherNumberOfClasses(Adapter adapter) {
    known().stream()
        .filter(s -> adapter.refusal(s, card(2)).isEmpty())
        .forEach(s -> assertTrue(adapter.refusal(s, card(30)).isPresent(), s.outputText()));
  }

  @ParameterizedTest
  @FieldSource("ADAPTERS")
  void itReadsWhatItAccepts(Adapter adapter) {
    ModelCard card = card(2);
    for (Signature signature : known()) {
      if (adapter.refusal(signature, card).isEmpty()) {
        Candidates candidates = new Candidates(0.01f);
        adapter.decode(outputs(signature), card, candidates);
        assertTrue(candidates.size() > 0);
        for (int i = 0; i < candidates.size(); i++) {
          assertTrue(candidates.classIndex(i) >= 0 && candidates.classIndex(i) < 2);
          assertTrue(candidates.score(i) >= 0.01f && candidates.score(i) <= 1);
        }
      }
    }
  }

  private static Outputs outputs(Signature signature) {
    return new Outputs(
        signature.outputs().stream()
            .map(s -> {
              float[] values =
                  new float[s.shape().stream().mapToInt(Long::intValue).reduce(1, (a, b) -> a * b)];
              java.util.Arrays.fill(values, 0.5f);
              return new Outputs.Tensor(s.name(), s.shape(), values);
            })
            .toList());
  }

  @Test
  void aCardThatNamesNoAdapterGetsTheOneThatFits() {
    assertEquals("decoded-rows", Adapters.of(card(2), known().getLast()).name());
    assertEquals("nanodet", Adapters.of(card(2), known().getFirst()).name());
  }
}
