package org.spotter.inference;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.spotter.dataset.Skeletons;

/// For each adapter what a model of its family gives: two classes and an input of 64×64 (64 + 16 +
/// 4 cells), unless the family has its own.
final class FamilySamples {
  static final List<Sample> ALL =
      List.of(
          boxes(
              "nanodet",
              floats("s0", 1, 64, 2),
              floats("s1", 1, 16, 2),
              floats("s2", 1, 4, 2),
              floats("d0", 1, 64, 32),
              floats("d1", 1, 16, 32),
              floats("d2", 1, 4, 32)),
          boxes("yolox", floats("o", 1, 84, 7)),
          boxes("decoded-rows", floats("o", 1, 84, 6)),
          boxes("yolov5", floats("o", 1, 252, 7)),
          boxes("yolov8", floats("o", 1, 6, 84)),
          boxes("yolov10", floats("o", 1, 30, 6)),
          of(
              "yolo-seg",
              Task.SEGMENTATION,
              2,
              List.of(),
              floats("o", 1, 38, 84),
              floats("p", 1, 32, 16, 16)),
          of(
              "yolo-seg",
              Task.SEGMENTATION,
              2,
              List.of(),
              floats("o", 1, 30, 38),
              floats("p", 1, 32, 16, 16)),
          poses("yolo-pose", List.of("a", "b"), floats("o", 1, 11, 84)),
          poses("yolo-pose", List.of("a", "b"), floats("o", 1, 30, 12)),
          boxes("detr", floats("logits", 1, 20, 2), floats("pred_boxes", 1, 20, 4)),
          boxes("detr", floats("logits", 1, 20, 3), floats("pred_boxes", 1, 20, 4)),
          of("rtdetr-rows", Task.DETECTION, 3, List.of(), floats("o", 1, 30, 7)),
          listed(
              "listed-boxes",
              Task.DETECTION,
              floats("boxes", 9, 4),
              new Slot("labels", "int64", List.of(9L)),
              floats("scores", 9)),
          listed(
              "mask-rcnn",
              Task.SEGMENTATION,
              floats("boxes", 9, 4),
              new Slot("labels", "int64", List.of(9L)),
              floats("scores", 9),
              floats("masks", 9, 1, 64, 64)),
          poses("simcc", List.of("a", "b", "c"), floats("x", 1, 3, 128), floats("y", 1, 3, 128)),
          poses("heat-maps", List.of("a", "b", "c"), floats("o", 1, 3, 16, 16)),
          poses("movenet-multipose", Skeletons.COCO_PERSON.joints(), floats("o", 1, 6, 56)),
          poses("movenet-singlepose", Skeletons.COCO_PERSON.joints(), floats("o", 1, 1, 17, 3)),
          poses(
              "blazepose",
              Skeletons.BLAZEPOSE.joints(),
              floats("Identity", 1, 195),
              floats("Identity_1", 1, 1),
              floats("Identity_2", 1, 1, 64, 64)),
          of("person-mask", Task.SEGMENTATION, 1, List.of(), floats("o", 1, 1, 32, 32)),
          of("pixel-classes", Task.SEGMENTATION, 5, List.of(), floats("o", 1, 5, 8, 8)),
          of("classes", Task.CLASSIFICATION, 5, List.of(), floats("o", 1, 5)),
          of("embedding", Task.EMBEDDING, 0, List.of(), floats("o", 1, 12)));

  private FamilySamples() {}

  record Sample(String adapter, ModelCard card, Signature signature) {
    /// Whether the class count shows in the outputs.
    boolean countsClasses() {
      return switch (adapter) {
        case "yolov10", "listed-boxes", "mask-rcnn" -> false;
        case "yolo-seg", "yolo-pose" -> signature.outputs().getFirst().shape().getLast() == 84;
        default -> card.categories().size() > 0;
      };
    }

    ModelCard withClasses(int classes) {
      return FamilySamples.card(card.task(), classes, card.joints(), null);
    }

    @Override
    public String toString() {
      return "a model of " + adapter;
    }
  }

  static List<Sample> of(Adapter adapter) {
    return ALL.stream().filter(s -> s.adapter.equals(adapter.name())).toList();
  }

  private static Sample boxes(String adapter, Slot... outputs) {
    return of(adapter, Task.DETECTION, 2, List.of(), outputs);
  }

  private static Sample listed(String adapter, Task task, Slot... outputs) {
    var tables =
        new OutputSpec.Tables(
            "boxes",
            OutputSpec.Tables.Layout.XYXY,
            OutputSpec.Tables.Scale.PIXELS,
            "scores",
            "labels",
            1);
    return new Sample(
        adapter,
        card(task, 2, List.of(), tables),
        new Signature(List.of(), Arrays.asList(outputs)));
  }

  private static Sample poses(String adapter, List<String> joints, Slot... outputs) {
    return of(adapter, Task.POSE, 1, joints, outputs);
  }

  private static Sample of(
      String adapter, Task task, int classes, List<String> joints, Slot... outputs) {
    return new Sample(
        adapter,
        card(task, classes, joints, null),
        new Signature(List.of(), Arrays.asList(outputs)));
  }

  static Slot floats(String name, long... shape) {
    return new Slot(name, "float32", Arrays.stream(shape).boxed().toList());
  }

  static ModelCard card(
      Task task, int classes, List<String> joints, OutputSpec.@Nullable Tables tables) {
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
        task,
        Path.of("m.onnx"),
        "",
        "",
        "",
        "",
        "",
        input,
        new OutputSpec(null, 0.5, OutputSpec.USUAL_STRIDES).withTables(tables),
        IntStream.range(0, classes).mapToObj(i -> "c" + i).toList(),
        joints,
        Path.of("card.yaml"));
  }
}
