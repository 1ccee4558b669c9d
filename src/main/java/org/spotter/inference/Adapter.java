package org.spotter.inference;

import java.util.Optional;

/// Reads the outputs of one family of models. A new family is one new file with an implementation
/// and one line in [Adapters].
///
/// An adapter holds no state; it is used by many threads at once.
public interface Adapter {
  /// The name by which cards ask for it.
  String name();

  /// What its models are for.
  Task task();

  /// Why it cannot read a model of this signature: a clause that says what it needs, such as "needs
  /// one output [1,n,85]". Empty when it can. It must refuse whatever is not surely its own.
  Optional<String> refusal(Signature signature, ModelCard card);

  /// Reads the outputs of one picture.
  ///
  /// @param outputs of a model whose signature it accepted; they change with the next picture
  /// @param empty takes boxes where the model gives any: in pixels of the model's input, not
  ///   clipped, with class and score
  Found read(Outputs outputs, ModelCard card, Candidates empty);

  /// What a file of this family leaves to be known, from the file itself. Empty when the file is
  /// not surely one of the family.
  default Optional<Draft> recognise(OnnxFile file) {
    return Optional.empty();
  }
}
