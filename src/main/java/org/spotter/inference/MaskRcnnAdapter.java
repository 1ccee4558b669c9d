package org.spotter.inference;

import java.util.Optional;
import org.spotter.inference.OutputSpec.Tables;

/// Mask R-CNN of torchvision: boxes `[n,4]` in pixels of the input, labels `[n]` from 1, scores
/// `[n]` and masks `[n,1,h,w]` of probabilities over the whole input (He et al. 2017).
final class MaskRcnnAdapter implements Adapter {
  @Override
  public String name() {
    return "mask-rcnn";
  }

  @Override
  public Task task() {
    return Task.SEGMENTATION;
  }

  @Override
  public Optional<String> refusal(Signature signature, ModelCard card) {
    Tables tables = card.output().tables();
    boolean masks = signature.outputs().stream().anyMatch(MaskRcnnAdapter::masks);
    return tables == null || !masks
        ? Optional.of("needs 'tables' in the card and an output of masks [n,1,h,w]")
        : ListedBoxesAdapter.refusal(signature, tables, card.categories().size());
  }

  private static boolean masks(Slot slot) {
    return slot.shape().size() == 4 && slot.shape().get(1) == 1 && slot.name().contains("mask");
  }

  @Override
  public Found read(Outputs outputs, ModelCard card, Candidates empty) {
    ListedBoxes.read(outputs, card, empty);
    Outputs.Tensor masks = outputs.ofRank(4);
    int plane = masks.size(2) * masks.size(3);
    return new Found.Boxes(
        empty,
        i ->
            new Details.Detail(
                null,
                new PixelMap(
                    PixelMap.Kind.PROBABILITY,
                    1,
                    masks.size(3),
                    masks.size(2),
                    masks.values(),
                    i * plane,
                    0,
                    0,
                    card.input().width(),
                    card.input().height())));
  }

  @Override
  public Optional<Draft> recognise(OnnxFile file) {
    return Draft.any(file, this)
        .filter(d -> file.signature().outputs().stream().anyMatch(MaskRcnnAdapter::masks))
        .flatMap(d ->
            Optional.ofNullable(ListedBoxes.tables(file.signature()))
                .map(t -> ListedBoxesAdapter.draft(d, t)));
  }
}
