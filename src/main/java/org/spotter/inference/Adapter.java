package org.spotter.inference;

import java.util.Optional;

/// Reads the outputs of one family of models. A new family is one new file with an implementation
/// and one line in [Adapters].
///
/// An adapter holds no state; it is used by many threads at once.
public interface Adapter {
  /// The name by which cards ask for it.
  String name();

  /// Why it cannot read a model of this signature: a clause that says what it needs, such as "needs
  /// one output [1,n,85]". Empty when it can. It must refuse whatever is not surely its own.
  Optional<String> refusal(Signature signature, ModelCard card);

  /// Reads the outputs of one picture.
  ///
  /// @param outputs of a model whose signature it accepted
  /// @param into takes boxes in pixels of the model's input, not clipped, with class and score
  void decode(Outputs outputs, ModelCard card, Candidates into);
}
