package org.spotter.inference;

import java.util.List;
import java.util.stream.Collectors;

/// What a model takes and gives.
public record Signature(List<Slot> inputs, List<Slot> outputs) {
  public Signature {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /// The inputs as a person writes them.
  String inputText() {
    return inputs.stream().map(Slot::toString).collect(Collectors.joining(", "));
  }

  /// The outputs as a person writes them.
  String outputText() {
    return outputs.stream().map(Slot::toString).collect(Collectors.joining(", "));
  }
}
